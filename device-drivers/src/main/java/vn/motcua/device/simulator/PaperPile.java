package vn.motcua.device.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The papers that hands can lay into the simulated scanner, in turn. */
final class PaperPile {

    private final List<Sheet> sheets;
    private int next;

    private PaperPile(List<Sheet> sheets) {
        this.sheets = sheets;
    }

    static PaperPile ofSamples() {
        List<Sheet> sheets = new ArrayList<>();
        for (SamplePaper paper : SamplePaper.values()) {
            if (paper != SamplePaper.NOTHING) {
                sheets.add(new Sheet.Sample(paper, paper.ordinal() + 1, false));
            }
        }
        sheets.add(new Sheet.Sample(SamplePaper.BIRTH_DECLARATION, 1, true));
        return new PaperPile(sheets);
    }

    /** The pictures of a folder by name; the samples when it has none. */
    static PaperPile of(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Sheet> sheets = files.filter(PaperPile::isPicture).sorted().<Sheet>map(Sheet.Picture::new).toList();
            return sheets.isEmpty() ? ofSamples() : new PaperPile(sheets);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isPicture(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).matches(".*\\.(jpe?g|png|p[pgbn]m)");
    }

    List<String> names() {
        return sheets.stream().map(Sheet::name).toList();
    }

    /** @throws IllegalArgumentException when there is no such paper */
    Sheet named(String name) {
        return sheets.stream().filter(sheet -> sheet.name().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no paper " + name + "; there are " + names()));
    }

    /** The pile begins anew after its last sheet. */
    List<Sheet> take(int count) {
        List<Sheet> taken = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            taken.add(sheets.get(next));
            next = (next + 1) % sheets.size();
        }
        return taken;
    }
}
