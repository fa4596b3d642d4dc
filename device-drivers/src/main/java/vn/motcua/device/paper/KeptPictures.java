package vn.motcua.device.paper;

import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What of the papers stands in the printer's memory. It learns by itself what is worth keeping: what stood on two papers running,
 * letterhead and footer first of all, is sent once more after the paper is out, under a key, and never again.
 */
public final class KeptPictures {

    /** A definition that is broken off must fit into the NULs that clear it away. */
    static final int MOST_DATA_BYTES = 1800;
    /** Of one paper, after it is out: four seconds at 9,600 baud. */
    private static final int MOST_BYTES_A_PAPER = 4096;
    /** Less is as quick to send as its key. */
    private static final int LEAST_DATA_BYTES = 64;
    /** Epson asks for few writes of NV memory a day; so many are enough for a branch's papers, and then it is over. */
    private static final int MOST_DEFINITIONS_IN_NV = 48;
    /** Some printers take digits only; the lower half is left to what the owner keeps in the printer. */
    private static final int FIRST_KEY = 50;
    private static final int LAST_KEY = 99;

    private final GraphicsMemory memory;
    private final int capacity;
    private final Map<Bitmap, String> kept = new LinkedHashMap<>();
    private final Set<String> free = new HashSet<>();
    private final Set<Bitmap> refused = new HashSet<>();
    private final Deque<Bitmap> wanted = new ArrayDeque<>();
    private Set<Bitmap> before = Set.of();
    private int definitions;

    /** @param capacity bytes of pictures that the printer's memory takes */
    public KeptPictures(GraphicsMemory memory, int capacity) {
        this.memory = memory;
        this.capacity = capacity;
        for (int key = FIRST_KEY; key <= LAST_KEY; key++) {
            free.add(Integer.toString(key));
        }
    }

    public GraphicsMemory memory() {
        return memory;
    }

    /** The printer's own list: what is not on it, as after a loss of power, is not there. */
    public void present(Collection<String> keys) {
        kept.values().removeIf(key -> {
            boolean lost = !keys.contains(key);
            if (lost) {
                free.add(key);
            }
            return lost;
        });
    }

    /**
     * Another printer may hang at the line now, with pictures of its own under the same keys: nothing counts as kept. How often
     * was written is not forgotten.
     */
    public void forget() {
        present(Set.of());
        wanted.clear();
        before = Set.of();
    }

    /** The command that prints it, when it is there. */
    Optional<byte[]> print(Bitmap picture) {
        return Optional.ofNullable(kept.get(picture)).map(memory::print);
    }

    /** A paper came out: what stood on the one before too is wanted. */
    public void printed(Layout layout) {
        Set<Bitmap> now = new HashSet<>();
        wanted.clear();
        for (Bitmap piece : pieces(layout)) {
            if (now.add(piece) && before.contains(piece) && !kept.containsKey(piece) && !refused.contains(piece)) {
                wanted.add(piece);
            }
        }
        before = now;
    }

    /** Of pictures small enough to keep one by one. */
    private static List<Bitmap> pieces(Layout layout) {
        return layout.everyRow().stream().filter(zone -> zone.content() instanceof Zone.Dots)
                .flatMap(zone -> pieces(layout.picture(), zone).stream())
                .filter(piece -> rowBytes(piece) * piece.height() >= LEAST_DATA_BYTES).toList();
    }

    static List<Bitmap> pieces(Bitmap picture, Zone zone) {
        Bitmap whole = picture.rows(zone.begin(), zone.end());
        int rows = Math.max(1, MOST_DATA_BYTES / rowBytes(whole));
        Deque<Bitmap> pieces = new ArrayDeque<>();
        for (int y = 0; y < whole.height(); y += rows) {
            pieces.add(whole.rows(y, Math.min(whole.height(), y + rows)));
        }
        return List.copyOf(pieces);
    }

    private static int rowBytes(Bitmap piece) {
        int bytes = 1;
        for (int y = 0; y < piece.height(); y++) {
            bytes = Math.max(bytes, Alignment.CENTRE.bytesFor(piece.firstBlack(y), piece.endOfBlack(y), piece.width()));
        }
        return bytes;
    }

    /**
     * What to send now that nobody waits for a paper; it counts as kept from then on, and the printer's list is asked before
     * anything is printed from it.
     */
    public List<byte[]> definitions() {
        Deque<byte[]> commands = new ArrayDeque<>();
        int bytes = 0;
        for (Bitmap picture = wanted.peek(); picture != null && bytes < MOST_BYTES_A_PAPER && room(picture); picture = wanted.peek()) {
            wanted.remove();
            String key = free.stream().sorted().findFirst().orElseThrow();
            Optional<byte[]> definition = definition(key, picture);
            if (definition.isEmpty()) {
                refused.add(picture);
                continue;
            }
            free.remove(key);
            kept.put(picture, key);
            definitions++;
            commands.add(definition.get());
            bytes += definition.get().length;
        }
        return List.copyOf(commands);
    }

    private boolean room(Bitmap more) {
        int used = kept.keySet().stream().mapToInt(each -> rowBytes(each) * each.height()).sum();
        return !free.isEmpty() && used + rowBytes(more) * more.height() <= capacity
                && (memory == GraphicsMemory.RAM || definitions < MOST_DEFINITIONS_IN_NV);
    }

    /** Nothing when the data would hold a real-time command: then it is not worth moving dots. */
    private Optional<byte[]> definition(String key, Bitmap picture) {
        int width = rowBytes(picture);
        byte[] data = new Strip(picture, 0, picture.height(), Alignment.CENTRE, width).data();
        if (RealTimeCommands.indexIn(data) >= 0) {
            return Optional.empty();
        }
        ByteArrayOutputStream command = new ByteArrayOutputStream();
        // What an earlier program left under the key must not pass for this one when the definition fails.
        command.writeBytes(memory.delete(key));
        command.writeBytes(memory.define(key, width, data));
        return Optional.of(command.toByteArray());
    }
}
