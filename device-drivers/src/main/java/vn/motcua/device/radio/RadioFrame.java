package vn.motcua.device.radio;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One line of the protocol, see {@link SerialCallerDriver}.
 *
 * @param word   what it says: "CALL"
 * @param fields behind it; only printable ASCII without , $ and *
 */
record RadioFrame(String word, List<String> fields) {

    /** Longer lines are none. */
    static final int LONGEST = 120;

    RadioFrame {
        fields = List.copyOf(fields);
    }

    /** Letters lose their marks and what has no place in a line becomes a blank, so that a counter may be called anything. */
    static RadioFrame of(String word, String... fields) {
        return new RadioFrame(word, Arrays.stream(fields).map(RadioFrame::plain).toList());
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "").replace('đ', 'd').replace('Đ', 'D')
                .replaceAll("[^ -~]|[,$*]", " ").strip();
    }

    /** With start, checksum and end. */
    byte[] bytes() {
        String content = fields.isEmpty() ? word : word + "," + String.join(",", fields);
        return ("$" + content + "*" + checksum(content) + "\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    /** @param line without its end @return empty when it is damaged */
    static Optional<RadioFrame> parse(String line) {
        int star = line.lastIndexOf('*');
        if (line.length() > LONGEST || !line.startsWith("$") || star < 2) {
            return Optional.empty();
        }
        String content = line.substring(1, star);
        if (!checksum(content).equals(line.substring(star + 1).toUpperCase(Locale.ROOT))) {
            return Optional.empty();
        }
        List<String> parts = List.of(content.split(",", -1));
        return Optional.of(new RadioFrame(parts.get(0), parts.subList(1, parts.size())));
    }

    private static String checksum(String content) {
        int sum = 0;
        for (byte each : content.getBytes(StandardCharsets.ISO_8859_1)) {
            sum ^= each;
        }
        return String.format("%02X", sum & 0xFF);
    }
}
