package vn.motcua.kiosk.dossier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import vn.motcua.device.ScannedPage;

/** Picture files that somebody scanned elsewhere, as pages. */
public final class PictureFolder {

    private static final int USUAL = 300;
    private static final int LEAST = 50;

    private PictureFolder() {
    }

    /** The JPEG, PNG, TIFF and PNM files by name; one that does not tell its resolution is taken for an A4 sheet. A damaged one is listed as well. */
    public static List<ScannedPage> pages(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(PictureFolder::isPicture).sorted().toList();
        }
        List<ScannedPage> pages = new ArrayList<>();
        for (Path file : files) {
            pages.add(new ScannedPage(file, pages.size() + 1, dotsPerInch(file), false));
        }
        return pages;
    }

    private static boolean isPicture(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).matches(".*\\.(jpe?g|png|tiff?|p[pgbn]m)");
    }

    private static int dotsPerInch(Path file) {
        try {
            return Math.max(LEAST, PagePicture.dotsPerInch(file));
        } catch (IOException | RuntimeException e) {
            // Whoever reads its pixels will say what is wrong with it.
            return USUAL;
        }
    }
}
