package dev.winnow.web.release;

import dev.winnow.problem.RequestProblem;
import dev.winnow.release.governed.StepReason;
import dev.winnow.web.request.JsonFields;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * The body that starts a shadow.
 *
 * @param share of leads, in percent
 */
record ShadowFields(String reason, int share, List<RequestProblem> problems) {

    private static final int MOST = 100;

    static ShadowFields read(InputStream body) {
        List<RequestProblem> problems = new ArrayList<>();
        JsonFields fields = JsonFields.read(body, List.of("reason", "share"), problems);
        String reason = fields == null ? null : fields.text("reason", StepReason.EXPECTED, true, StepReason::read);
        Integer share = fields == null ? null : fields.whole("share", MOST);
        return new ShadowFields(reason == null ? "" : reason, share == null ? 0 : share, problems);
    }
}
