package vn.motcua.device.peer;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Pictures kept under keys, in RAM and in NV memory: GS ( L, m = 48. */
final class PrinterMemory {

    private static final int MOST_IN_AN_ANSWER = 40;

    /** One colour, rows of whole bytes. */
    record Picture(int rowBytes, byte[] data) {
    }

    private final Map<String, Picture> ram = new TreeMap<>();
    private final Map<String, Picture> nv = new TreeMap<>();
    private Iterator<String> listing = new TreeMap<String, Picture>().keySet().iterator();
    private char flag;
    private int definitions;

    synchronized void powerCycle() {
        ram.clear();
    }

    synchronized int definitions() {
        return definitions;
    }

    /** @param parameters from m on. @return the picture to print; nothing for all other functions */
    synchronized Optional<Picture> obey(byte[] parameters) {
        int function = parameters[1];
        Map<String, Picture> memory = function >= 80 ? ram : nv;
        switch (function >= 80 ? function - 16 : function) {
            case 64 -> {
                listing = new TreeMap<>(memory).keySet().iterator();
                flag = function >= 80 ? 's' : 'r';
            }
            case 66 -> memory.remove(key(parameters, 2));
            case 67 -> {
                memory.put(key(parameters, 3), picture(parameters));
                definitions++;
            }
            case 69 -> {
                return Optional.ofNullable(memory.get(key(parameters, 2)));
            }
            default -> { }
        }
        return Optional.empty();
    }

    /** The next part of the list, when one was asked for. */
    synchronized byte[] answer() {
        ByteArrayOutputStream keys = new ByteArrayOutputStream();
        for (int i = 0; i < MOST_IN_AN_ANSWER && listing.hasNext(); i++) {
            keys.writeBytes(listing.next().getBytes(StandardCharsets.US_ASCII));
        }
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        answer.write('7');
        answer.write(flag);
        answer.write(listing.hasNext() ? 'A' : '@');
        answer.writeBytes(keys.toByteArray());
        answer.write(0);
        return answer.toByteArray();
    }

    synchronized boolean more() {
        return listing.hasNext();
    }

    private static String key(byte[] parameters, int at) {
        return new String(parameters, at, 2, StandardCharsets.US_ASCII);
    }

    private static Picture picture(byte[] p) {
        int width = (p[6] & 0xFF) + 256 * (p[7] & 0xFF);
        return new Picture((width + 7) / 8, Arrays.copyOfRange(p, 11, p.length));
    }
}
