package vn.motcua.centre.handover;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;

import vn.motcua.exchange.ExchangeJson;

/**
 * An accepted dossier as it goes out.
 *
 * @param slip     code of the kiosk's slip
 * @param official the dossier's official code, its name everywhere from now on
 * @param form     what stands on the receipt: the person, the papers, the promise
 * @param sha256   of what the kiosk sent
 * @param papers   a PDF of each; none when the kiosk lost them and the dossier is on paper only
 */
public record Parcel(String slip, String official, String branch, String procedureCode, String procedureName, LocalDateTime acceptedAt,
                     LocalDateTime due, JsonNode form, String sha256, List<Paper> papers) {

    /** @param name as the procedure calls it; may be empty */
    public record Paper(String name, Path pdf) {
    }

    public Parcel {
        papers = List.copyOf(papers);
    }

    /** Version of the message, in the message. */
    static final int VERSION = 2;

    /** The same for the same dossier, however often it is sent, and by whichever centre. */
    String key() {
        return official + "/" + sha256.substring(0, 16);
    }

    /** How the paper's file is called beside it. @param nth from 0 */
    String file(int nth) {
        return official + "-" + (nth + 1) + ".pdf";
    }

    /** What it says beside the files; a receiver ignores fields that it does not know. */
    String json() {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("version", VERSION);
        said.put("code", official);
        said.put("slip", slip);
        said.put("branch", branch);
        said.put("procedureCode", procedureCode);
        said.put("procedureName", procedureName);
        said.put("acceptedAt", acceptedAt.toString());
        said.put("due", due.toString());
        said.put("form", form);
        said.put("hasFile", !papers.isEmpty());
        said.put("files", IntStream.range(0, papers.size()).mapToObj(i -> Map.of("name", papers.get(i).name(), "file", file(i))).toList());
        said.put("sha256", papers.isEmpty() ? "" : sha256);
        return ExchangeJson.write(said);
    }

    /** Names the dossier and not the person. */
    @Override
    public String toString() {
        return "Parcel[" + official + "]";
    }
}
