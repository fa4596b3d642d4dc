package vn.motcua.kiosk.swt;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;

/**
 * The pictures of drawings that an earlier start of the same program has made: reading them takes a few milliseconds, drawing
 * them anew a quarter of a second of a cold machine, which is what stands between citizens and their first screen. The launcher
 * names the file in {@code kiosk.drawings} and takes it away when the program changes. Without a file, the first start to end in
 * order writes one; without a name, nothing is kept. UI thread only.
 */
final class DrawnEarlier {

    private static volatile CompletableFuture<DrawnEarlier> ahead;

    private final Path file;
    private final boolean writing;
    private final Map<String, ImageData> pictures;

    private DrawnEarlier(Path file, boolean writing, Map<String, ImageData> pictures) {
        this.file = file;
        this.writing = writing;
        this.pictures = pictures;
    }

    /** Begins to read the file on another thread, for the {@link #load} that follows. */
    static void readAhead() {
        ahead = CompletableFuture.supplyAsync(DrawnEarlier::fromFile);
    }

    static DrawnEarlier load() {
        return ahead == null ? fromFile() : ahead.join();
    }

    private static DrawnEarlier fromFile() {
        String name = System.getProperty("kiosk.drawings");
        if (name == null) {
            return new DrawnEarlier(null, false, new HashMap<>());
        }
        Path file = Path.of(name);
        Map<String, ImageData> pictures = new HashMap<>();
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            for (int left = in.readInt(); left > 0; left--) {
                pictures.put(in.readUTF(), picture(in));
            }
            return new DrawnEarlier(file, false, pictures);
        } catch (IOException | IllegalArgumentException e) {
            // Not there yet, or not whole: what it would have held is drawn and written.
            return new DrawnEarlier(file, true, new HashMap<>());
        }
    }

    private static ImageData picture(DataInputStream in) throws IOException {
        int width = in.readInt();
        int height = in.readInt();
        int depth = in.readInt();
        PaletteData palette = new PaletteData(in.readInt(), in.readInt(), in.readInt());
        ImageData picture = new ImageData(width, height, depth, palette, in.readInt(), bytes(in));
        picture.alphaData = bytes(in);
        return picture;
    }

    private static byte[] bytes(DataInputStream in) throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return bytes.length == 0 ? null : bytes;
    }

    /** @param drawing makes it when no earlier start has */
    ImageData picture(String id, Supplier<ImageData> drawing) {
        if (writing) {
            return pictures.computeIfAbsent(id, none -> drawing.get());
        }
        ImageData earlier = pictures.remove(id);
        return earlier == null ? drawing.get() : earlier;
    }

    /** At the end: writes what the next start need not draw. A file that cannot be written only leaves starts slower. */
    void keep() {
        if (!writing) {
            return;
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(part)))) {
            out.writeInt(pictures.size());
            for (Map.Entry<String, ImageData> entry : pictures.entrySet()) {
                out.writeUTF(entry.getKey());
                write(entry.getValue(), out);
            }
        } catch (IOException e) {
            return;
        }
        try {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            // The next start draws again.
            return;
        }
    }

    private static void write(ImageData picture, DataOutputStream out) throws IOException {
        PaletteData palette = picture.palette;
        for (int value : new int[] {picture.width, picture.height, picture.depth, palette.redMask, palette.greenMask, palette.blueMask, picture.scanlinePad}) {
            out.writeInt(value);
        }
        write(picture.data, out);
        write(picture.alphaData == null ? new byte[0] : picture.alphaData, out);
    }

    private static void write(byte[] bytes, DataOutputStream out) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
