package vn.motcua.device.isolated;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import vn.motcua.device.DeviceException;
import vn.motcua.device.DeviceHealth;
import vn.motcua.device.DeviceId;
import vn.motcua.device.DeviceInfo;
import vn.motcua.device.DeviceWatcher.Found;
import vn.motcua.device.Fault;
import vn.motcua.device.PrintDocument;
import vn.motcua.device.PrintReport;
import vn.motcua.device.PrinterCapabilities;
import vn.motcua.device.ScanRequest;
import vn.motcua.device.ScannedPage;
import vn.motcua.device.ScannerCapabilities;
import vn.motcua.device.Warning;

/**
 * Reads what {@link Packer} wrote. Nothing is believed: a length beyond the body's end, a word that no enum has or a value that
 * its record refuses is a {@link DamagedFrame}.
 */
final class Unpacker {

    private static final int LARGEST_EDGE = 4096;

    private final ByteBuffer in;

    Unpacker(byte[] body) {
        in = ByteBuffer.wrap(body);
    }

    /** What is read out of a body; an exception of the JDK in it is damage and not a bug. */
    interface Reading<T> {
        T from(Unpacker body) throws DamagedFrame;
    }

    static <T> T read(byte[] body, Reading<T> reading) throws DamagedFrame {
        try {
            return reading.from(new Unpacker(body));
        } catch (RuntimeException e) {
            throw new DamagedFrame(e.getClass().getSimpleName());
        }
    }

    // --- the parts

    int number() {
        return in.getInt();
    }

    long longer() {
        return in.getLong();
    }

    boolean flag() {
        return in.get() != 0;
    }

    byte[] blob() throws DamagedFrame {
        byte[] blob = new byte[count(1)];
        in.get(blob);
        return blob;
    }

    String text() throws DamagedFrame {
        return new String(blob(), StandardCharsets.UTF_8);
    }

    <E extends Enum<E>> E word(Class<E> type) throws DamagedFrame {
        return Enum.valueOf(type, text());
    }

    private <E extends Enum<E>> Set<E> words(Class<E> type) throws DamagedFrame {
        Set<E> words = EnumSet.noneOf(type);
        for (int left = count(Integer.BYTES); left > 0; left--) {
            words.add(word(type));
        }
        return words;
    }

    Map<String, String> texts() throws DamagedFrame {
        Map<String, String> texts = new TreeMap<>();
        for (int left = count(2 * Integer.BYTES); left > 0; left--) {
            texts.put(text(), text());
        }
        return texts;
    }

    /** How many items follow. @param least bytes of one of them: more items than fit into the rest are a lie */
    private int count(int least) throws DamagedFrame {
        int count = in.getInt();
        if (count < 0 || count > in.remaining() / least) {
            throw new DamagedFrame("says " + count + " with " + in.remaining() + " bytes left");
        }
        return count;
    }

    // --- what devices say

    DeviceException fault() throws DamagedFrame {
        DeviceException fault = new DeviceException(word(Fault.class), text());
        return flag() ? fault.beforeAnything() : fault;
    }

    DeviceHealth health() throws DamagedFrame {
        String type = text();
        return switch (type) {
            case "Ready" -> new DeviceHealth.Ready(words(Warning.class));
            case "Busy" -> new DeviceHealth.Busy();
            case "Blocked" -> new DeviceHealth.Blocked(words(Fault.class));
            case "Unreachable" -> new DeviceHealth.Unreachable(text());
            case "Broken" -> new DeviceHealth.Broken(text());
            default -> throw new DamagedFrame("no health " + type);
        };
    }

    DeviceInfo info() throws DamagedFrame {
        return new DeviceInfo(text(), text(), text(), text());
    }

    List<Found> found() throws DamagedFrame {
        List<Found> present = new ArrayList<>();
        for (int left = count(2 * Integer.BYTES); left > 0; left--) {
            present.add(new Found(new DeviceId(text()), text()));
        }
        return present;
    }

    PrinterCapabilities printerCapabilities() {
        return new PrinterCapabilities(number(), number(), flag(), flag());
    }

    ScannerCapabilities scannerCapabilities() throws DamagedFrame {
        Set<ScanRequest.Source> sources = words(ScanRequest.Source.class);
        boolean duplex = flag();
        boolean startedByButton = flag();
        List<Integer> dotsPerInch = new ArrayList<>();
        for (int left = count(Integer.BYTES); left > 0; left--) {
            dotsPerInch.add(number());
        }
        return new ScannerCapabilities(sources, duplex, dotsPerInch, startedByButton);
    }

    PrintReport report() {
        return new PrintReport(longer(), flag(), in.getDouble());
    }

    /** @param folder that the job was given: a page elsewhere is none of this job's */
    ScannedPage page(Path folder) throws DamagedFrame {
        Path file = Path.of(text()).normalize();
        if (!file.startsWith(folder.toAbsolutePath().normalize())) {
            throw new DamagedFrame("a page outside of its folder");
        }
        return new ScannedPage(file, number(), number(), flag());
    }

    // --- what devices are asked for

    ScanRequest request() throws DamagedFrame {
        return new ScanRequest(word(ScanRequest.Source.class), flag(), word(ScanRequest.Colour.class), number(), Path.of(text()), number());
    }

    PrintDocument document() throws DamagedFrame {
        String title = text();
        List<PrintDocument.Part> parts = new ArrayList<>();
        for (int left = count(Integer.BYTES); left > 0; left--) {
            parts.add(part(text()));
        }
        return new PrintDocument(title, parts);
    }

    private PrintDocument.Part part(String type) throws DamagedFrame {
        return switch (type) {
            case "Text" -> new PrintDocument.Text(text(), number(), word(PrintDocument.Weight.class), word(PrintDocument.Align.class));
            case "BigText" -> new PrintDocument.BigText(text(), number());
            case "Band" -> new PrintDocument.Band(text(), text());
            case "Box" -> box();
            case "Fact" -> fact();
            case "Columns" -> columns();
            case "Picture" -> new PrintDocument.Picture(picture(), word(PrintDocument.Align.class));
            case "Code" -> new PrintDocument.Code(text(), number(), text());
            case "Rule" -> new PrintDocument.Rule();
            case "Feed" -> new PrintDocument.Feed(number());
            case "Cut" -> new PrintDocument.Cut();
            default -> throw new DamagedFrame("no part " + type);
        };
    }

    private PrintDocument.Part box() throws DamagedFrame {
        List<String> lines = new ArrayList<>();
        for (int left = count(Integer.BYTES); left > 0; left--) {
            lines.add(text());
        }
        return new PrintDocument.Box(lines);
    }

    private PrintDocument.Part columns() throws DamagedFrame {
        List<PrintDocument.Fact> facts = new ArrayList<>();
        for (int left = count(2 * Integer.BYTES); left > 0; left--) {
            facts.add(fact());
        }
        return new PrintDocument.Columns(facts);
    }

    private PrintDocument.Fact fact() throws DamagedFrame {
        return new PrintDocument.Fact(text(), text());
    }

    private BufferedImage picture() throws DamagedFrame {
        int width = number();
        int height = number();
        if (width < 1 || height < 1 || width > LARGEST_EDGE || height > LARGEST_EDGE || (long) width * height > in.remaining() / Integer.BYTES) {
            throw new DamagedFrame("a picture of " + width + " × " + height);
        }
        int[] points = new int[width * height];
        for (int i = 0; i < points.length; i++) {
            points[i] = number();
        }
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, width, height, points, 0, width);
        return image;
    }
}
