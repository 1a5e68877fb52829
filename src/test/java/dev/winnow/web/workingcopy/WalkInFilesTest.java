package dev.winnow.web.workingcopy;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of docs/working-copies.md lead from a cell to an active release where the folders decide. */
@QuarkusTest
@TestProfile(OwnFolders.class)
class WalkInFilesTest {

    @TempDir
    Path folder = Path.of("");

    @Test
    void whatIsEditedIsActiveInTheEnd() throws Exception {
        DocumentedWalk walk = new DocumentedWalk(folder);
        walk.edit();

        walk.follow("Save it into the folder");

        given().get("/policies/b2b/folder/sheets/content")
                .then()
                .statusCode(200)
                .body("rows.find { it.row == 'ENG-CON-04' }.cells.F.value", equalTo(DocumentedWalk.COUNTED))
                .body("rows.find { it.row == 'ENG-CON-01' }.cells.H.value", equalTo(DocumentedWalk.NOTE));
        given().get("/policies/b2b").then().body("release.number", equalTo(2));
    }
}
