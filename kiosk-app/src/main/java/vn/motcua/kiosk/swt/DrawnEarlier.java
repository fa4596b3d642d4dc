package vn.motcua.kiosk.swt;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;

/**
 * The pictures of drawings that an earlier start of the same program has made, a file each. Reading one takes less than a
 * millisecond; drawing it anew takes a cold machine up to a tenth of a second, which is what would stand between citizens and
 * their screen. The launcher names the folder in {@code kiosk.drawings} and empties it when the program changes; without a name
 * nothing is kept. Drawings show nothing of a person.
 */
final class DrawnEarlier {

    /** Every drawing in several sizes and both themes; a folder that holds more takes no further ones. */
    private static final int MOST = 800;
    /** Holds the names of those that the first screen shows. */
    private static final String FIRST = "first-screen";
    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z0-9_.-]+");

    private final Optional<Path> folder;
    private final ExecutorService writing = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "drawings");
        thread.setDaemon(true);
        return thread;
    });

    private DrawnEarlier(Optional<Path> folder) {
        this.folder = folder;
    }

    static DrawnEarlier here() {
        return new DrawnEarlier(Optional.ofNullable(System.getProperty("kiosk.drawings")).map(Path::of));
    }

    /** @param name of the drawing with its size and colours, letters that a file's name may have */
    Optional<ImageData> picture(String name) {
        if (folder.isEmpty() || !Files.exists(folder.get().resolve(name))) {
            return Optional.empty();
        }
        try (DataInputStream in = new DataInputStream(Files.newInputStream(folder.get().resolve(name)))) {
            return Optional.of(picture(in));
        } catch (IOException | IllegalArgumentException e) {
            // Cut short by a crash: drawn and kept anew.
            return Optional.empty();
        }
    }

    private static ImageData picture(DataInputStream in) throws IOException {
        int width = in.readInt();
        int height = in.readInt();
        int depth = in.readInt();
        PaletteData palette = new PaletteData(in.readInt(), in.readInt(), in.readInt());
        int pad = in.readInt();
        byte[] alpha = bytes(in);
        ImageData picture = new ImageData(width, height, depth, palette, pad, bytes(in));
        picture.alphaData = alpha.length == 0 ? null : alpha;
        return picture;
    }

    private static byte[] bytes(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > in.available()) {
            throw new IOException("cut short");
        }
        return in.readNBytes(length);
    }

    /** The names of those that an earlier start showed first; none where that is not known. */
    List<String> first() {
        if (folder.isEmpty() || !Files.exists(folder.get().resolve(FIRST))) {
            return List.of();
        }
        try {
            return Files.readAllLines(folder.get().resolve(FIRST)).stream().filter(name -> PLAIN_NAME.matcher(name).matches()).toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** Keeps them for {@link #first} of the next start, in the background. */
    void keepFirst(Set<String> names) {
        folder.ifPresent(into -> writing.execute(() -> {
            if (!List.copyOf(names).equals(first())) {
                write(into, FIRST, () -> String.join("\n", names).getBytes(StandardCharsets.UTF_8));
            }
        }));
    }

    /** Keeps it for the next start, in the background. */
    void keep(String name, ImageData drawn) {
        folder.ifPresent(into -> writing.execute(() -> write(into, name, () -> written(drawn))));
    }

    @FunctionalInterface
    private interface Bytes {
        byte[] get() throws IOException;
    }

    /** A folder that cannot be written to only leaves starts slower. */
    private static void write(Path folder, String name, Bytes bytes) {
        try {
            Files.createDirectories(folder);
            if (isFull(folder)) {
                return;
            }
            Path part = folder.resolve(name + ".part");
            Files.write(part, bytes.get());
            Files.move(part, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            return;
        }
    }

    private static boolean isFull(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count() >= MOST;
        }
    }

    private static byte[] written(ImageData picture) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        PaletteData palette = picture.palette;
        for (int value : new int[] {picture.width, picture.height, picture.depth,
                palette.redMask, palette.greenMask, palette.blueMask, picture.scanlinePad}) {
            out.writeInt(value);
        }
        for (byte[] part : new byte[][] {picture.alphaData == null ? new byte[0] : picture.alphaData, picture.data}) {
            out.writeInt(part.length);
            out.write(part);
        }
        return bytes.toByteArray();
    }

    /** Still writes what it was given before. */
    void close() {
        writing.shutdown();
    }
}
