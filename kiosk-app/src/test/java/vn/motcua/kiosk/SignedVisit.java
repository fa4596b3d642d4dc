package vn.motcua.kiosk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

import vn.motcua.device.Await;
import vn.motcua.kiosk.bench.SampleCitizen;
import vn.motcua.kiosk.bench.SampleCitizens;
import vn.motcua.kiosk.config.ConfigFolder;
import vn.motcua.kiosk.visit.Button;
import vn.motcua.kiosk.visit.ConfirmIdentity;
import vn.motcua.kiosk.visit.DocumentPages;
import vn.motcua.kiosk.visit.Event;
import vn.motcua.kiosk.visit.ProcedureDetail;
import vn.motcua.kiosk.visit.ScanDocuments;
import vn.motcua.kiosk.visit.Search;
import vn.motcua.kiosk.visit.SignDossier;
import vn.motcua.kiosk.visit.SlipReady;
import vn.motcua.signature.SoftToken;

/** A kiosk in a process of its own, whose environment says where its tokens are: a citizen scans, signs and hands in. */
final class SignedVisit {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final SampleCitizen CITIZEN = SampleCitizens.WOMAN;

    private SignedVisit() {
    }

    /** @param arguments folder for the kiosk's data, beside which its settings are; prints where the finished PDFs are */
    public static void main(String... arguments) throws IOException {
        Path data = Path.of(arguments[0]);
        String toml = Files.readString(ConfigFolder.simulatedKiosk()) + "\n[signature]\nlibrary = \"" + SoftToken.LIBRARY + "\"\n";
        try (KioskWithoutWindow kiosk = new KioskWithoutWindow(data, toml)) {
            scanTwoPapers(kiosk);
            kiosk.reach(SignDossier.class, step -> step.stage() == SignDossier.Stage.OFFERED).press(Button.BACK).reach(ScanDocuments.class)
                    .press(Button.DOCUMENT_DONE);
            withoutTheOthers(kiosk);
            kiosk.press(Button.SIGN_DOSSIER).reach(SignDossier.class, step -> step.stage() == SignDossier.Stage.TYPING);
            type(kiosk, "0000").press(Button.NEXT)
                    .reach(SignDossier.class, step -> step.refusal().equals(Optional.of(SignDossier.Refusal.PIN_WRONG)));
            type(kiosk, SoftToken.PIN).press(Button.NEXT).reach(SignDossier.class, step -> step.stage() == SignDossier.Stage.SIGNED)
                    .press(Button.NEXT).reach(SlipReady.class);
            Await.until("both documents at the centre, signed and sealed", SOON,
                    () -> pdfs(data).size() == 2 && pdfs(data).stream().allMatch(pdf -> signatures(pdf) == 2));
            kiosk.leave();
            pdfs(data).forEach(pdf -> System.out.println("sealed " + pdf));
        }
        System.exit(0);
    }

    private static void scanTwoPapers(KioskWithoutWindow kiosk) {
        kiosk.press(Button.SUBMIT_DOSSIER).present(CITIZEN, CITIZEN).reach(ConfirmIdentity.class).press(Button.THAT_IS_ME);
        kiosk.reach(Search.class).on(new Event.Keyed("k")).reach(Search.class, search -> !search.hits().isEmpty());
        String code = ((Search) kiosk.situation().step()).hits().get(0).procedure().code();
        kiosk.on(new Event.Chosen(code)).reach(ProcedureDetail.class).press(Button.SUBMIT_DOSSIER).reach(ScanDocuments.class);
        kiosk.hardware().scanner().pace(Duration.ofMillis(20));
        kiosk.hardware().scanner().load(1);
        scanOne(kiosk, 1);
        kiosk.hardware().scanner().load(1);
        scanOne(kiosk, 2);
        withoutTheOthers(kiosk);
    }

    /** No paper is taken before the centre has told for whom it is to be encrypted. */
    private static void scanOne(KioskWithoutWindow kiosk, int pages) {
        Await.until("a page", SOON, () -> {
            ScanDocuments scan = (ScanDocuments) kiosk.situation().step();
            if (!scan.busy() && kiosk.situation().visit().pages() < pages) {
                kiosk.press(Button.SCAN);
            }
            return !scan.busy() && kiosk.situation().visit().pages() == pages;
        });
        kiosk.press(Button.DOCUMENT_DONE);
    }

    /** Until the citizen is asked to sign. */
    private static void withoutTheOthers(KioskWithoutWindow kiosk) {
        Await.until("the question whether to sign", SOON, () -> {
            if (kiosk.situation().step() instanceof ScanDocuments scan) {
                DocumentPages at = kiosk.situation().visit().documents().get(scan.document());
                kiosk.press(scan.panel() == ScanDocuments.Panel.MISSING ? Button.SURELY_MISSING
                        : scan.panel() == ScanDocuments.Panel.BLANKS ? Button.KEEP_BLANKS : at.pages().isEmpty() ? Button.DOCUMENT_MISSING
                        : Button.DOCUMENT_DONE);
            }
            return kiosk.situation().step() instanceof SignDossier;
        });
    }

    private static KioskWithoutWindow type(KioskWithoutWindow kiosk, String digits) {
        digits.chars().forEach(digit -> kiosk.on(new Event.Keyed(Character.toString(digit))));
        return kiosk;
    }

    private static List<Path> pdfs(Path data) {
        try (Stream<Path> files = Files.walk(data.resolve("centre/dossiers"))) {
            // Those of a folder that is still being unpacked are about to be elsewhere.
            return files.filter(file -> file.toString().endsWith(".pdf") && !file.getParent().getFileName().toString()
                    .startsWith("arriving")).toList();
        } catch (IOException | UncheckedIOException e) {
            // Something came or went meanwhile.
            return List.of();
        }
    }

    private static int signatures(Path pdf) {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            return document.getSignatureDictionaries().size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
