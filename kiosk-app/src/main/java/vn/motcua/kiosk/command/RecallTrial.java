package vn.motcua.kiosk.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import vn.motcua.device.ScannedPage;
import vn.motcua.kiosk.bench.JudgingSheets;
import vn.motcua.kiosk.bench.TestSheet;
import vn.motcua.kiosk.bench.TestSheets;
import vn.motcua.kiosk.dossier.Arrival;
import vn.motcua.kiosk.dossier.DossierContents;
import vn.motcua.kiosk.dossier.DossierDocument;
import vn.motcua.kiosk.dossier.Filing;
import vn.motcua.kiosk.dossier.PageStore;
import vn.motcua.kiosk.dossier.Profile;
import vn.motcua.kiosk.dossier.VisitPages;

/**
 * Words that tesseract finds again on sheets by which nothing was tuned: in the scanner's JPEG, in the same JPEG within a PDF, and on the
 * compact page. What the first two differ by is what a difference is worth: it is the same picture, read twice.
 */
final class RecallTrial {

    private static final List<Profile> PROFILES = List.of(Profile.ARCHIVE, Profile.COMPACT);

    private final Path work;
    private final PrintWriter out;
    /** By kind: printed, found in the JPEG, and in each profile. */
    private final long[][] words = new long[JudgingSheets.Kind.values().length][2 + PROFILES.size()];

    RecallTrial(Path work, PrintWriter out) {
        this.work = work;
        this.out = out;
    }

    void run(int sheets) throws IOException, InterruptedException {
        for (int number = 0; number < sheets; number++) {
            judge(JudgingSheets.sheet(number), words[JudgingSheets.kind(number).ordinal()]);
        }
        out.printf("%-16s %8s %12s %9s %9s%n", "words found", "printed", "JPEG itself", "archive", "compact");
        long[] all = new long[2 + PROFILES.size()];
        for (JudgingSheets.Kind kind : JudgingSheets.Kind.values()) {
            long[] found = words[kind.ordinal()];
            print(kind.name().toLowerCase(Locale.ROOT).replace('_', ' '), found);
            for (int i = 0; i < all.length; i++) {
                all[i] += found[i];
            }
        }
        print("all", all);
    }

    private void print(String what, long[] found) {
        out.printf("%-16s %8d %12d %9d %9d%n", what, found[0], found[1], found[2], found[3]);
        out.flush();
    }

    private void judge(TestSheet sheet, long[] found) throws IOException, InterruptedException {
        Path jpeg = work.resolve("judged.jpg");
        ScannerJpeg.write(sheet.picture(), jpeg);
        PageReading reading = new PageReading(work);
        List<String> printed = WordRecall.words(String.join(" ", sheet.words()));
        found[0] += printed.size();
        found[1] += WordRecall.found(printed, reading.ofPicture(jpeg));
        for (int i = 0; i < PROFILES.size(); i++) {
            found[2 + i] += WordRecall.found(printed, reading.ofPdf(pdf(jpeg, PROFILES.get(i)), 1));
        }
    }

    private Path pdf(Path jpeg, Profile profile) throws IOException {
        Path pdf = work.resolve("judged.pdf");
        PageStore store = PageStore.open(work.resolve("judged"));
        try (VisitPages visit = store.begin("bench", profile)) {
            Arrival arrival = visit.keep(new ScannedPage(jpeg, 1, TestSheets.DOTS_PER_INCH, false));
            if (!(arrival instanceof Arrival.Kept kept)) {
                throw new IOException(arrival.toString());
            }
            List<DossierContents.Part> parts = List.of(new DossierContents.Part("", List.of(visit.leaf(kept.page()))));
            Files.deleteIfExists(pdf);
            if (new DossierDocument(new DossierContents("", "", parts, Optional.empty())).write(pdf) instanceof Filing.NotFiled not) {
                throw new IOException(not.detail());
            }
        }
        store.eraseAll();
        return pdf;
    }
}
