package vn.motcua.kiosk.procedure;

import java.util.List;
import java.util.Set;

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
 * @param checked   day on which the list of papers was last compared with the law, as 2026-11-25; empty without a list
 * @param documents what to bring; empty when the catalogue does not have the list
 */
public record Procedure(String code, String name, String field, String level, String ministry, String decision,
                        String modes, String time, String fee, String result, String basis, String checked, List<AskedDocument> documents) {

    public Procedure {
        documents = List.copyOf(documents);
    }

    /** One whose result and laws are not known. */
    public Procedure(String code, String name, String field, String level, String ministry, String decision, String modes, String time,
                     String fee, List<AskedDocument> documents) {
        this(code, name, field, level, ministry, decision, modes, time, fee, "", "", "", documents);
    }

    /** With the papers that are always asked for and those of some cases. @param cases of {@link #cases()} */
    public Procedure inCases(Set<String> cases) {
        List<AskedDocument> mine = documents.stream().filter(document -> document.when().isEmpty() || cases.contains(document.when())).toList();
        return new Procedure(code, name, field, level, ministry, decision, modes, time, fee, result, basis, checked, mine);
    }

    /** Cases in which other papers are asked for, in the order of the list; empty when it is always the same ones. */
    public List<String> cases() {
        return documents.stream().map(AskedDocument::when).filter(when -> !when.isEmpty()).distinct().toList();
    }
}
