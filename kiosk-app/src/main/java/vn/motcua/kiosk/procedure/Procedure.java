package vn.motcua.kiosk.procedure;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An administrative procedure as published on the national portal.
 *
 * @param code      as "1.001193"
 * @param name      official, never shortened or rewritten
 * @param field     legal field: "Hộ tịch"
 * @param level     "Cấp xã", "Cấp tỉnh", or several, comma-joined
 * @param ministry  in charge
 * @param decision  that published it
 * @param modes     ways to submit: "Trực tuyến; Trực tiếp"
 * @param time      as published, may be empty; for orientation only
 * @param fee       as published, may be empty; for orientation only
 * @param result    what the citizen gets; may be empty
 * @param basis     laws that it rests on; may be empty
 * @param channels  ways to submit with the time and fee of each; empty where those are only published together
 * @param checked   day on which the list of papers was last compared with the law, as 2026-11-25; empty without a list
 * @param documents what to bring; empty when the catalogue does not have the list
 */
public record Procedure(String code, String name, String field, String level, String ministry, String decision,
                        String modes, String time, String fee, List<Channel> channels, String result, String basis, String checked,
                        List<AskedDocument> documents) {

    private static final String FREE = "Miễn phí";
    private static final Pattern FEE_BY_A_RULE = Pattern.compile("(?i)lệ phí|mức thu|phí thực hiện|\\d\\s*(?:đồng|đ\\b)|thông tư");

    public Procedure {
        channels = List.copyOf(channels);
        documents = List.copyOf(documents);
    }

    /** One whose result and laws are not known. */
    public Procedure(String code, String name, String field, String level, String ministry, String decision, String modes, String time,
                     String fee, List<AskedDocument> documents) {
        this(code, name, field, level, ministry, decision, modes, time, fee, List.of(), "", "", "", documents);
    }

    /** With the papers that are always asked for and those of some cases. @param cases of {@link #cases()} */
    public Procedure inCases(Set<String> cases) {
        List<AskedDocument> mine = documents.stream().filter(document -> document.when().isEmpty() || cases.contains(document.when())).toList();
        return new Procedure(code, name, field, level, ministry, decision, modes, time, fee, channels, result, basis, checked, mine);
    }

    /** True when it matters by which way one submits: time or fee is not the same for all. */
    public boolean differsByChannel() {
        return channels.stream().map(channel -> List.of(channel.time(), channel.fee())).distinct().count() > 1;
    }

    /** True when the portal writes "free" and says beside it what it costs, or by which rule: it is not free for everybody. */
    public boolean freeOnlyByItsNote() {
        return channels.stream().anyMatch(channel -> channel.fee().equals(FREE) && FEE_BY_A_RULE.matcher(channel.note()).find()
                && !channel.note().startsWith("Miễn"));
    }

    /** Cases in which other papers are asked for, in the order of the list; empty when it is always the same ones. */
    public List<String> cases() {
        return documents.stream().map(AskedDocument::when).filter(when -> !when.isEmpty()).distinct().toList();
    }
}
