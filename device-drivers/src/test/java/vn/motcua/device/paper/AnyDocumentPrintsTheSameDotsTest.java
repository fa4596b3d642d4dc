package vn.motcua.device.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import vn.motcua.device.PrintDocument;
import vn.motcua.device.PrintDocument.Align;
import vn.motcua.device.PrintDocument.Band;
import vn.motcua.device.PrintDocument.BigText;
import vn.motcua.device.PrintDocument.Box;
import vn.motcua.device.PrintDocument.Code;
import vn.motcua.device.PrintDocument.Columns;
import vn.motcua.device.PrintDocument.Cut;
import vn.motcua.device.PrintDocument.Fact;
import vn.motcua.device.PrintDocument.Feed;
import vn.motcua.device.PrintDocument.Part;
import vn.motcua.device.PrintDocument.Picture;
import vn.motcua.device.PrintDocument.Rule;
import vn.motcua.device.PrintDocument.Text;
import vn.motcua.device.PrintDocument.Weight;
import vn.motcua.device.peer.PaperDecoder;
import vn.motcua.device.peer.PrintedPaper;
import vn.motcua.device.peer.PrinterHabits;

/** Whatever the parts and the paper's width: a decoder that knows nothing of the encoder burns the dots that were set. */
class AnyDocumentPrintsTheSameDotsTest {

    @Property(tries = 60)
    void decoderBurnsWhatWasSet(@ForAll("documents") PrintDocument document, @ForAll("widths") int width) {
        Bitmap set = new Typesetter(width, dotsPerInch(width)).set(document);
        byte[] stream = EscPos.stream(set, Cutter.PARTIAL);
        List<PrintedPaper> papers = PaperDecoder.decode(stream, PrinterHabits.good().withWidth(width));
        assertEquals(1, papers.size());
        assertEquals(0, Dots.difference(set, papers.get(0)));
        assertEquals(set.height(), papers.get(0).height());
    }

    /** Rows that the printer repeats are the rows that were set. */
    @Property(tries = 40)
    void repeatedRowsAreTheSame(@ForAll("documents") PrintDocument document, @ForAll("widths") int width) {
        Bitmap set = new Typesetter(width, dotsPerInch(width)).set(document);
        List<byte[]> pieces = new PaperEncoder(false, true, Optional.empty()).pieces(Layout.of(set), Cutter.PARTIAL);
        assertBurnt(set, pieces);
    }

    /** What comes from the printer's memory is what was set. */
    @Property(tries = 40)
    void keptPicturesAreTheSame(@ForAll("documents") PrintDocument document, @ForAll("widths") int width) {
        Layout layout = new Typesetter(width, dotsPerInch(width)).lay(document);
        KeptPictures kept = new KeptPictures(GraphicsMemory.RAM, 65_536);
        List<byte[]> stream = new ArrayList<>();
        for (int paper = 0; paper < 8; paper++) {
            kept.printed(layout);
            stream.addAll(kept.definitions());
        }
        stream.addAll(new PaperEncoder(false, false, Optional.of(kept)).pieces(layout, Cutter.PARTIAL));
        assertBurnt(layout.picture(), stream);
    }

    /** A printer that draws codes and doubles dots by itself changes the rows of codes and large letters, and no others. */
    @Property(tries = 40)
    void nativeFeaturesChangeTheirOwnRowsOnly(@ForAll("documents") PrintDocument document, @ForAll("widths") int width) {
        Layout layout = new Typesetter(width, dotsPerInch(width), true).lay(document);
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        new PaperEncoder(true, true, Optional.empty()).pieces(layout, Cutter.PARTIAL).forEach(stream::writeBytes);
        PrintedPaper burnt = PaperDecoder.decode(stream.toByteArray(), PrinterHabits.good().withWidth(width)).get(0);
        int shift = 0;
        for (Zone zone : layout.everyRow()) {
            if (zone.content() instanceof Zone.Dots) {
                for (int y = zone.begin(); y < zone.end(); y++) {
                    for (int x = 0; x < width; x++) {
                        assertEquals(layout.picture().black(x, y), burnt.black(x, y + shift), "row " + y);
                    }
                }
            } else if (zone.content() instanceof Zone.Large && (zone.end() - zone.begin()) % 2 == 1 && width % 16 == 0) {
                // Two rows at a time.
                shift++;
            }
        }
    }

    private static void assertBurnt(Bitmap set, List<byte[]> pieces) {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        pieces.forEach(stream::writeBytes);
        List<PrintedPaper> papers = PaperDecoder.decode(stream.toByteArray(), PrinterHabits.good().withWidth(set.width()));
        assertEquals(1, papers.size());
        assertEquals(0, Dots.difference(set, papers.get(0)));
        assertEquals(set.height(), papers.get(0).height());
    }

    /** Noise is dense with every sequence of bytes, those that printers obey at once too. */
    @Property(tries = 30)
    void noiseIsBurntWithHardlyADotMore(@ForAll Random random, @ForAll("widths") int width) {
        Bitmap noise = new Bitmap(width, 120);
        for (int y = 0; y < noise.height(); y++) {
            for (int x = 28; x < width - 28; x++) {
                if (random.nextInt(8) == 0) {
                    noise.blacken(x, y);
                }
            }
        }
        List<byte[]> strips = RasterStrips.encode(noise);
        for (byte[] strip : strips) {
            assertTrue(RealTimeCommands.indexIn(strip) < 0);
        }
        PrintedPaper paper = PaperDecoder.decode(EscPos.stream(noise, Cutter.PARTIAL), PrinterHabits.good().withWidth(width)).get(0);
        int most = noise.width() * noise.height() / 10_000;
        assertTrue(Dots.difference(noise, paper) <= most, () -> Dots.difference(noise, paper) + " dots");
    }

    @Provide
    Arbitrary<Integer> widths() {
        return Arbitraries.of(384, 512, 576, 832, 848, 1224);
    }

    /** 58, 80 and 112 mm paper at 203 dpi, 80 and 112 mm at 300 dpi, and an old 80 mm printer at 180 dpi. */
    private static int dotsPerInch(int width) {
        return width > 832 ? 300 : width == 512 ? 180 : 203;
    }

    @Provide
    Arbitrary<PrintDocument> documents() {
        return parts().list().ofMinSize(1).ofMaxSize(6).map(parts -> {
            List<Part> all = new ArrayList<>(parts);
            all.add(new Cut());
            return new PrintDocument("any", all);
        });
    }

    private Arbitrary<Part> parts() {
        Arbitrary<String> words = Arbitraries.of("Ấ", "Ễ Ỗ Ự ẵ ỡ g y", "Đăng ký khai sinh", "A042", "1.001193", "dài" + "rấtdài".repeat(20),
                "Cấp bản sao trích lục hộ tịch, bản sao Giấy khai sinh", "e\u0302\u0301 tổ hợp", "", " ", "两 😀");
        Arbitrary<Align> align = Arbitraries.of(Align.values());
        return Arbitraries.oneOf(
                Combinators.combine(words, Arbitraries.integers().between(26, 60), Arbitraries.of(Weight.values()), align).as(Text::new),
                words.map(text -> new BigText(text, 176)),
                Combinators.combine(words, words).as(Band::new),
                words.list().ofMaxSize(3).map(Box::new),
                Combinators.combine(words, words).as(Fact::new),
                Combinators.combine(words, words).as(Fact::new).list().ofMaxSize(3).map(Columns::new),
                Combinators.combine(Arbitraries.integers().between(1, 700), align).as((size, where) -> new Picture(chequers(size), where)),
                words.map(text -> new Code("https://motcua.example/" + text.hashCode(), 7, text)),
                Arbitraries.just(new Rule()),
                Arbitraries.integers().between(0, 300).map(Feed::new));
    }

    private static BufferedImage chequers(int size) {
        BufferedImage image = new BufferedImage(size, Math.max(1, size / 3), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < size; x++) {
                image.setRGB(x, y, (x / 3 + y / 5) % 2 == 0 ? 0xFFFFFF : 0x202020);
            }
        }
        return image;
    }
}
