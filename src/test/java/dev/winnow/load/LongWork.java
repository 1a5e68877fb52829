package dev.winnow.load;

import java.net.http.HttpRequest;

/** Kinds of long work that callers can ask for, as often as they like. */
enum LongWork {
    CHECK_OF_ALL_CONDITIONS(site -> site.upload("/check", LargeFiles.differentConditions())),
    CHECK_OF_A_LARGE_TABLE(site -> site.upload("/check", LargeFiles.after())),
    CHECK_OF_MANY_CASES(site -> site.upload("/check", LargeFiles.cases())),
    CHECK_OF_A_LARGE_DICTIONARY(site -> site.upload("/check", LargeFiles.dictionary())),
    CHECK_AS_WORKBOOKS(site -> site.upload("/check", LargeFiles.after()).setHeader("Accept", LoadedServer.XLSX)),
    DRAFT(site -> site.upload("/releases", LargeFiles.after())),
    REBASE(site -> site.post("/releases/2/rebase", "{\"reason\": \"as agreed\"}")),
    DIFF_AS_JSON(site -> site.get("/releases/2/diff", LoadedServer.JSON)),
    DIFF_AS_TEXT(site -> site.get("/releases/2/diff", "text/plain")),
    DIFF_AS_WORKBOOK(site -> site.get("/releases/2/diff", LoadedServer.XLSX)),
    DIFF_OF_A_WORKING_COPY(site -> site.get("/working-copies/1/diff?from=2", LoadedServer.JSON)),
    IMPACT(site -> site.leads("/releases/2/impact")),
    TABLE(site -> site.get("/tables/wide", LoadedServer.JSON)),
    TABLE_AS_WORKBOOK(site -> site.get("/tables/wide.xlsx", LoadedServer.XLSX)),
    RELEASE_FILES(site -> site.get("/releases/2/files", LoadedServer.ZIP)),
    SHEETS_OF_A_RELEASE(site -> site.get("/releases/2/sheets", LoadedServer.JSON)),
    SHEET_OF_A_RELEASE(site -> site.get("/releases/2/sheets/wide", LoadedServer.JSON)),
    SHEET_OF_THE_FOLDER(site -> site.get("/folder/sheets/wide", LoadedServer.JSON)),
    SHEET_OF_A_WORKING_COPY(site -> site.get("/working-copies/1/sheets/wide", LoadedServer.JSON)),
    EDITS_AND_CHECKS(LoadedServer::edit),
    UPLOAD_INTO_A_WORKING_COPY(
            site -> site.upload("/working-copies/2/files", LargeFiles.after()).header("If-Match", "*")),
    SIMULATION(site ->
            site.post("/simulation", "{\"lead\": {\"id\": \"L-1\"}, \"workingCopy\": 1, \"tables\": [\"wide\"]}")),
    SAVE(LoadedServer::editOrSave),
    SEARCH_AS_CSV(site -> site.search("text/csv")),
    SEARCH_AS_WORKBOOK(site -> site.search(LoadedServer.XLSX)),
    VERIFICATION(site -> site.audit("/audit/verification")),
    EXPORT_OF_THE_LOG(site -> site.audit("/audit/log")),
    EVIDENCE(LoadedServer::evidence),
    EVENT_STREAM(site -> site.audit("/events/stream").setHeader("Accept", "text/event-stream"));

    private final Request request;

    LongWork(Request request) {
        this.request = request;
    }

    private interface Request {
        HttpRequest.Builder to(LoadedServer site);
    }

    HttpRequest.Builder request(LoadedServer site) {
        return request.to(site);
    }

    /** Whether it needs a server whose changed files become active at once. */
    boolean isOfFilesMode() {
        return this == SAVE;
    }
}
