package vn.motcua.kiosk.procedure;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One way to hand a dossier in, and what is published for it. A way may come several times, for cases that differ; the note says
 * which.
 *
 * @param mode "Trực tuyến", "Trực tiếp", "Dịch vụ bưu chính"
 * @param time as published; empty when nothing is
 * @param fee  as published; empty when nothing is
 * @param note as published, shortened; may be empty
 */
public record Channel(String mode, String time, String fee, String note) {

    private static final String BETWEEN = " | ";
    private static final int PARTS = 4;

    /** @param cell of the catalogue's column "channels": "Trực tuyến; 7 Ngày làm việc; 10,000 Việt Nam Đồng; note | Trực tiếp; …" */
    static List<Channel> of(String cell) {
        return cell.isBlank() ? List.of() : Arrays.stream(cell.split("\\|")).map(String::strip).filter(text -> !text.isEmpty())
                .map(Channel::one).toList();
    }

    private static Channel one(String text) {
        String[] parts = Arrays.copyOf(text.split(";", PARTS), PARTS);
        return new Channel(part(parts[0]), part(parts[1]), part(parts[2]), part(parts[3]));
    }

    private static String part(String text) {
        return text == null ? "" : text.strip().intern();
    }

    /** As the catalogue's file keeps them. */
    static String cell(List<Channel> channels) {
        return channels.stream().map(Channel::cell).collect(Collectors.joining(BETWEEN));
    }

    private String cell() {
        return String.join("; ", plain(mode), plain(time), plain(fee), note.replace('|', '/')).replaceFirst("[;\\s]+$", "");
    }

    private static String plain(String text) {
        return text.replace(';', ',').replace('|', '/');
    }
}
