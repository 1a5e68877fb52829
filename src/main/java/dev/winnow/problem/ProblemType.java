package dev.winnow.problem;

import java.util.Locale;

/** The closed list of problem types. */
public enum ProblemType {
    MALFORMED_REQUEST(400, "The request can't be read"),
    UNUSABLE_FACTS(400, "The lead's facts are invalid"),
    CREDENTIALS_NEEDED(401, "Credentials are required"),
    WRONG_PASSWORD(403, "The password is wrong"),
    FORBIDDEN(403, "This isn't allowed"),
    UNKNOWN_POLICY(404, "There is no such policy"),
    UNKNOWN_TABLE(404, "There is no such table"),
    UNKNOWN_RELEASE(404, "There is no such release"),
    UNKNOWN_WORKING_COPY(404, "There is no such working copy"),
    UNKNOWN_SHEET(404, "There is no such sheet"),
    UNKNOWN_COMMENT(404, "There is no such comment"),
    UNKNOWN_MAPPING(404, "There is no such mapping"),
    UNKNOWN_JOB(404, "There is no such job"),
    UNKNOWN_IMPACT(404, "There is no such impact run"),
    UNKNOWN_ROW(404, "There is no such row"),
    UNKNOWN_DECISION(404, "There is no such decision"),
    UNKNOWN_LEAD(404, "There is no such lead"),
    UNKNOWN_OUTCOME(404, "There is no such outcome"),
    UNKNOWN_USER(404, "There is no such user"),
    UNKNOWN_KEY(404, "There is no such key"),
    UNKNOWN_PATH(404, "There is no such path"),
    METHOD_NOT_ALLOWED(405, "The method isn't allowed here"),
    NOT_ACCEPTABLE(406, "The answer isn't available in this format"),
    BODY_TOO_SLOW(408, "The body took too long to arrive"),
    NO_RESULT(409, "There is no result"),
    NOT_REPRODUCIBLE(409, "The decision can't be evaluated again"),
    NOT_GOVERNED(409, "Releases aren't governed here"),
    GOVERNED(409, "Releases are governed here"),
    WRONG_STATE(409, "The release's state doesn't allow this"),
    OUTDATED_RELEASE(409, "Another release became active"),
    IMPACT_NEEDED(409, "An impact run is required first"),
    BEYOND_LIMITS(409, "The release exceeds the policy's limits"),
    JOB_NOT_READY(409, "The job isn't in a state for this"),
    CONFLICTING_RELEASES(409, "The releases have conflicting changes"),
    CONFLICTING_EDITS(409, "Somebody else changed the same cells"),
    OUTDATED_REVISION(409, "The working copy has changed"),
    FOLDER_CHANGED(409, "The policy's folder has changed"),
    WORKBOOK_OPEN(409, "Somebody has the workbook open"),
    FOLDER_NOT_WRITABLE(409, "The policy's folder can't be written"),
    WORKING_COPY_FULL(409, "The working copy is full"),
    TOO_MANY_WORKING_COPIES(409, "The policy has too many working copies"),
    TOO_MANY_COMMENTS(409, "There are too many comments"),
    TOO_MANY_OUTCOMES(409, "There are too many outcomes"),
    EVENT_OF_ANOTHER_OUTCOME(409, "The event id was used for a different outcome"),
    ALREADY_CORRECTED(409, "The outcome is corrected already"),
    KEY_IN_USE(409, "A request with this key is in progress"),
    LAST_ADMIN(409, "The last administrator can't be removed"),
    NO_PASSWORD(409, "The caller has no password here"),
    NOT_DISABLED(409, "The user isn't disabled"),
    NOT_OFFERED(409, "Sample leads aren't offered"),
    NAME_TAKEN(409, "The name is taken"),
    ERASED(410, "The personal data were erased"),
    TOO_LARGE(413, "The request is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "The body's format isn't supported"),
    OTHER_HOST(421, "The request is for another host"),
    KEY_OF_ANOTHER_REQUEST(422, "The key was used for a different request"),
    TOO_MUCH_WORK(422, "The lead takes too much work"),
    UNUSABLE_FILES(422, "The policy's files have errors"),
    REVISION_NEEDED(428, "The request must name the revision it changes"),
    TOO_MANY_REQUESTS(429, "Too many requests"),
    BUSY(503, "The server is busy"),
    NOT_LOGGED(503, "The decision log can't be written"),
    REFUSED(400, "The request can't be served"),
    ALTERED_RELEASE(500, "The release's files were altered"),
    DAMAGED(500, "The decision's record is damaged"),
    FAILURE(500, "The server failed");

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    public String uri() {
        return "urn:winnow:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
