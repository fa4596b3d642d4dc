package vn.motcua.kiosk.procedure;

import java.util.List;

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
 * @param documents what to bring; empty when the catalogue does not have the list
 */
public record Procedure(String code, String name, String field, String level, String ministry, String decision,
                        String modes, String time, String fee, List<AskedDocument> documents) {

    public Procedure {
        documents = List.copyOf(documents);
    }
}
