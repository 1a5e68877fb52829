package dev.winnow.web.policy;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.winnow.http.workbook.XlsxFiles;
import dev.winnow.policy.Policy;
import dev.winnow.policy.ShippedPolicies;
import dev.winnow.policy.table.DecisionTable;
import dev.winnow.problem.ProblemDetails;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

@QuarkusTest
class TableTest {

    @ParameterizedTest
    @FieldSource("dev.winnow.policy.ShippedPolicies#NAMES")
    void everyDownloadedTableChecksWithoutProblems(String name) {
        Policy policy = ShippedPolicies.compiled(name);
        for (DecisionTable table : policy.tables()) {
            String path = "/policies/" + name + "/tables/" + Tables.slug(table) + ".xlsx";

            byte[] workbook = given().get(path)
                    .then()
                    .statusCode(200)
                    .contentType(XlsxFiles.MEDIA_TYPE)
                    .header("Content-Disposition", containsString(".xlsx"))
                    .extract()
                    .asByteArray();

            given().multiPart("file", "download.xlsx", workbook)
                    .post("/policies/" + name + "/check")
                    .then()
                    .statusCode(200)
                    .body("problems", empty());
        }
    }

    @Test
    void tablesAreListedInTheirOrder() {
        given().get("/policies/roofing/tables")
                .then()
                .statusCode(200)
                .contentType(ContentType.JSON)
                .body("tables[0].name", equalTo("House and owner"))
                .body("tables[0].slug", equalTo("house-and-owner"))
                .body("tables.kind", hasItem("gate"));
    }

    @Test
    void tableIsReturnedAsData() {
        given().get("/policies/roofing/tables/house-and-owner")
                .then()
                .statusCode(200)
                .body("table.dimension", equalTo("property"))
                .body("columns[1].fact", equalTo("attributes.homeowner"))
                .body("columns[1].role", equalTo("condition"))
                .body("rows", hasSize(15))
                .body("rows[0].id", equalTo("PROP-OWN-01"))
                .body("rows[0].source.workbook", equalTo("roof.xlsx"))
                .body("rows[0].cells[1]", equalTo("primary"))
                .body("rows[0].cells[2]", nullValue())
                .body("rows[0].cells[8]", equalTo(20));
    }

    @Test
    void tableIsFoundByItsName() {
        given().get("/policies/roofing/tables/{table}", "House and owner")
                .then()
                .statusCode(200)
                .body("table.slug", equalTo("house-and-owner"));
    }

    @Test
    void anUnknownTableIsAProblem() {
        given().get("/policies/roofing/tables/urgancy")
                .then()
                .statusCode(404)
                .contentType(ProblemDetails.MEDIA_TYPE)
                .body("problems[0].suggestion", equalTo("urgency"));
        given().get("/policies/roofing/tables/urgancy.xlsx").then().statusCode(404);
        given().get("/policies/roof/tables").then().statusCode(404);
    }
}
