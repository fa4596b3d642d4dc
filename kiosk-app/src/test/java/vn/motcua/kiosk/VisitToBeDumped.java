package vn.motcua.kiosk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.sun.management.HotSpotDiagnosticMXBean;

import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Display;

import vn.motcua.device.Await;
import vn.motcua.device.DriverCatalogue;
import vn.motcua.device.simulator.TicketPrinterPanel;
import vn.motcua.kiosk.bench.SampleCitizen;
import vn.motcua.kiosk.bench.SampleVisits;
import vn.motcua.kiosk.bench.SimulatedHardware;
import vn.motcua.kiosk.config.KioskConfig;
import vn.motcua.kiosk.identity.Identity;
import vn.motcua.kiosk.screen.Action;
import vn.motcua.kiosk.swt.KioskScreen;
import vn.motcua.kiosk.visit.AppointmentShown;
import vn.motcua.kiosk.visit.Button;
import vn.motcua.kiosk.visit.ChooseTime;
import vn.motcua.kiosk.visit.ConfirmChange;
import vn.motcua.kiosk.visit.ConfirmIdentity;
import vn.motcua.kiosk.visit.Event;
import vn.motcua.kiosk.visit.Home;
import vn.motcua.kiosk.visit.NotFound;
import vn.motcua.kiosk.visit.Paper;
import vn.motcua.kiosk.visit.PresentCard;
import vn.motcua.kiosk.visit.ProcedureDetail;
import vn.motcua.kiosk.visit.Rating;
import vn.motcua.kiosk.visit.ScanDocuments;
import vn.motcua.kiosk.visit.Search;
import vn.motcua.kiosk.visit.Situation;
import vn.motcua.kiosk.visit.SlipReady;
import vn.motcua.kiosk.visit.Step;
import vn.motcua.kiosk.visit.TypeCardKey;
import vn.motcua.kiosk.visit.TypeCode;
import vn.motcua.kiosk.visit.Typing;

/**
 * A kiosk of its own process: visits by citizens who are made up on the spot, seen by nobody but the kiosk, then a dump of the heap.
 * Prints what to look for in the dump, in hexadecimal, one a line with its name before it; keeps none of it while the dump is
 * written.
 */
final class VisitToBeDumped {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int MASK = 0x5A;

    private final Lobby lobby;
    private final SimulatedHardware hardware;
    private final Path missed;
    private final AtomicReference<Situation> situation = new AtomicReference<>();

    private VisitToBeDumped(Lobby lobby, SimulatedHardware hardware, Path data) {
        this.lobby = lobby;
        this.hardware = hardware;
        this.missed = data.resolve("missed.tsv");
    }

    /**
     * @param arguments settings, folder for the kiosk's data, file for the dump during a visit, file for the dump after it, and the
     *                  digits of an appointment's code, masked
     */
    public static void main(String... arguments) {
        DriverCatalogue drivers = DriverCatalogue.load();
        KioskConfig config = KioskConfig.read(Path.of(arguments[0]), drivers).get().keepingDataIn(Path.of(arguments[1])).besideAnother();
        Lobby lobby = new Lobby(config, drivers, Clock.systemUTC()).open(new KioskScreen());
        VisitToBeDumped visit = new VisitToBeDumped(lobby, new SimulatedHardware(drivers), Path.of(arguments[1]));
        lobby.watch(visit.situation::set);
        visit.situation.set(lobby.kiosk().situation());
        Thread walker = new Thread(() -> {
            try {
                visit.walkAndDump(arguments[2], arguments[3], HexFormat.of().parseHex(arguments[4]));
            } catch (RuntimeException | Error e) {
                e.printStackTrace();
            } finally {
                lobby.close();
            }
        }, "citizen");
        walker.start();
        lobby.run();
    }

    private void walkAndDump(String during, String after, byte[] appointment) {
        lobby.kiosk().ready().join();
        List<byte[]> traces = new ArrayList<>();
        visitWithTypedNumber(traces, during);
        // Whoever hears the screen leaves no more behind than who sees it.
        lobby.kiosk().post(new Event.Headphones(true));
        readAndConfirm("shown", traces);
        scan("shown", traces);
        askForADossier(traces);
        submitThoughThePrinterHasNoPaper(traces);
        moveAndCancel(appointment);
        press(Button.FIND_PROCEDURE);
        // The last thing done, so that no later search takes the place of this one.
        searchInVain("last", traces);
        leave();
        awaitCounted(2);
        nothingCanBePasted();
        dump(after);
        traces.forEach(trace -> System.out.println(new String(masked(trace), StandardCharsets.US_ASCII)));
    }

    /** Neither what was copied nor what was marked; what this program copies itself is found, so there is nothing and not nothing to see. */
    private void nothingCanBePasted() {
        CompletableFuture<List<Integer>> pieces = new CompletableFuture<>();
        lobby.screen().execute(() -> {
            Clipboard clipboard = new Clipboard(Display.getCurrent());
            int left = pasted(clipboard);
            Object[] text = {"copied"};
            Transfer[] asText = {TextTransfer.getInstance()};
            clipboard.setContents(text, asText, DND.CLIPBOARD);
            int found = pasted(clipboard);
            clipboard.clearContents(DND.CLIPBOARD);
            clipboard.dispose();
            pieces.complete(List.of(left, found));
        });
        if (!pieces.join().equals(List.of(0, 1))) {
            throw new AssertionError("on the clipboards after the visit, and after this program copied something: " + pieces.join());
        }
    }

    private static int pasted(Clipboard clipboard) {
        return (int) IntStream.of(DND.CLIPBOARD, DND.SELECTION_CLIPBOARD)
                .filter(which -> clipboard.getContents(TextTransfer.getInstance(), which) != null).count();
    }

    private static void dump(String file) {
        try {
            ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpHeap(file, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param during the file of a dump while the kiosk knows who the citizen is, and shows what he looks for */
    private void visitWithTypedNumber(List<byte[]> traces, String during) {
        readAndConfirm("typed", traces);
        searchInVain("typed", traces);
        dump(during);
        leave();
        awaitCounted(1);
    }

    private void leave() {
        press(Button.HOME);
        reach(Home.class, step -> true);
        lobby.screen().picture().orElseThrow();
    }

    /** In words that no procedure has, letter by letter: what is looked for says much about a person. */
    private void searchInVain(String how, List<byte[]> traces) {
        StringBuilder word = new StringBuilder();
        new SecureRandom().ints(9, 0, 10).forEach(i -> word.append("bcghklmnpt".charAt(i)));
        traces.add(line(how, "search", word.toString().getBytes(StandardCharsets.US_ASCII)));
        reach(Search.class, step -> true);
        word.chars().forEach(letter -> lobby.kiosk().post(new Event.Keyed(Character.toString(letter))));
        reach(Search.class, step -> step.query().contentEquals(word) && step.answered());
        lobby.screen().picture().orElseThrow();
    }

    /** Until the kiosk has counted, without their words, so many searches in vain. */
    private void awaitCounted(int searches) {
        Await.until("the searches are counted", PATIENCE, () -> {
            try {
                return Files.exists(missed) && Files.readAllLines(missed).size() == 1 + searches;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** A fresh citizen each time; ends where a procedure is looked for. */
    private void readAndConfirm(String how, List<byte[]> traces) {
        SampleCitizen citizen = citizen();
        traces.addAll(traces(how, citizen));
        press(Button.SUBMIT_DOSSIER);
        reach(PresentCard.class, step -> true);
        hardware.insert(citizen);
        reach(PresentCard.class, PresentCard::cardThere);
        if (how.equals("typed")) {
            type(citizen);
        } else {
            hardware.showCode(citizen);
        }
        reach(ConfirmIdentity.class, step -> true);
        traces.add(line(how, "drawn-portrait", DrawnPortrait.of(lobby.screen().picture().orElseThrow().png())));
        hardware.remove();
        reach(ConfirmIdentity.class, step -> !step.cardThere());
        press(Button.THAT_IS_ME);
        reach(Search.class, step -> true);
    }

    /** By a code that nobody has and whose digits are typed. */
    private void askForADossier(List<byte[]> traces) {
        String code = Integer.toString(10_000_000 + new SecureRandom().nextInt(90_000_000));
        traces.add(line("typed", "dossier-code", code.getBytes(StandardCharsets.US_ASCII)));
        press(Button.TRACK_DOSSIER);
        reach(TypeCode.class, step -> true);
        code.chars().forEach(digit -> lobby.kiosk().post(new Event.Keyed(Character.toString(digit))));
        reach(TypeCode.class, TypeCode::complete);
        press(Button.NEXT);
        reach(NotFound.class, step -> true);
        lobby.screen().picture().orElseThrow();
        press(Button.HOME);
        reach(Home.class, step -> true);
    }

    /** The slip cannot be printed, and the citizen says what he thinks of that. */
    private void submitThoughThePrinterHasNoPaper(List<byte[]> traces) {
        hardware.printer().setPaper(TicketPrinterPanel.Paper.OUT);
        readAndConfirm("kept", traces);
        scanOnePage("kept", traces);
        onwardBy(Button.DOCUMENT_DONE);
        while (situation.get().step() instanceof ScanDocuments scan) {
            onwardBy(scan.panel() == ScanDocuments.Panel.MISSING ? Button.SURELY_MISSING : Button.DOCUMENT_MISSING);
        }
        reach(SlipReady.class, step -> step.paper() == Paper.FAILED);
        traces.add(line("kept", "slip-code", ((SlipReady) situation.get().step()).slip().code().getBytes(StandardCharsets.US_ASCII)));
        lobby.screen().picture().orElseThrow();
        press(Button.RATE);
        tap(new Event.Chosen(Rating.FACE + "1"));
        press(Button.SEND_RATING);
        reach(Home.class, step -> true);
        hardware.printer().setPaper(TicketPrinterPanel.Paper.OK);
    }

    /** To the next document, a question about this one, or the end. */
    private void onwardBy(Button button) {
        ScanDocuments here = (ScanDocuments) situation.get().step();
        press(button);
        Await.until("more than " + button, PATIENCE, () -> !(situation.get().step() instanceof ScanDocuments next)
                || next.document() != here.document() || next.panel() != here.panel());
    }

    /** @param code whose digits are typed one by one, so that the whole of it comes from nowhere but the kiosk */
    private void moveAndCancel(byte[] code) {
        press(Button.CHECK_IN);
        reach(TypeCode.class, step -> true);
        for (byte digit : code) {
            lobby.kiosk().post(new Event.Keyed(Character.toString((char) (digit ^ MASK))));
        }
        reach(TypeCode.class, TypeCode::complete);
        press(Button.NEXT);
        reach(AppointmentShown.class, step -> true);
        lobby.screen().picture().orElseThrow();
        press(Button.CHANGE_TIME);
        reach(ChooseTime.class, step -> true);
        LocalDateTime wish = ((ChooseTime) situation.get().step()).times().get(0);
        tap(new Event.Chosen(wish.toLocalDate().toString()));
        tap(new Event.Chosen(wish.toString()));
        reach(ConfirmChange.class, step -> true);
        press(Button.SURE);
        reach(AppointmentShown.class, step -> step.remark() == AppointmentShown.Remark.MOVED);
        press(Button.CANCEL_APPOINTMENT);
        reach(ConfirmChange.class, step -> true);
        press(Button.SURE);
        reach(AppointmentShown.class, step -> step.timing() == AppointmentShown.Timing.CANCELLED);
        lobby.screen().picture().orElseThrow();
        press(Button.FINISH);
        reach(Home.class, step -> true);
    }

    /** A page of the citizen's, seen on the screen, then the visit is broken off. */
    private void scan(String how, List<byte[]> traces) {
        scanOnePage(how, traces);
        lobby.kiosk().post(new Event.Pressed(Button.FINISH));
        lobby.kiosk().post(new Event.Pressed(Button.DISCARD_PAGES));
        reach(Home.class, step -> true);
        lobby.screen().picture().orElseThrow();
    }

    private void scanOnePage(String how, List<byte[]> traces) {
        "khai sinh".chars().forEach(letter -> lobby.kiosk().post(new Event.Keyed(letter == ' ' ? Typing.SPACE : Character.toString(letter))));
        tap(new Event.Chosen("1.001193"));
        reach(ProcedureDetail.class, step -> true);
        press(Button.SUBMIT_DOSSIER);
        reach(ScanDocuments.class, step -> true);
        hardware.scanner().load(1);
        press(Button.SCAN);
        reach(ScanDocuments.class, step -> !step.busy() && situation.get().visit().pages() > 0);
        lobby.screen().picture().orElseThrow();
        traces.add(line(how, "page", middle(page())));
    }

    private byte[] page() {
        String name = situation.get().visit().documents().stream().flatMap(document -> document.pages().stream()).findFirst().orElseThrow().preview();
        try (InputStream page = lobby.kiosk().pagePicture(name)) {
            return page.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] middle(byte[] bytes) {
        return Arrays.copyOfRange(bytes, bytes.length / 2, bytes.length / 2 + 24);
    }

    private static byte[] line(String how, String what, byte[] trace) {
        return masked((how + "-" + what + " " + HexFormat.of().formatHex(trace)).getBytes(StandardCharsets.US_ASCII));
    }

    private void type(SampleCitizen citizen) {
        press(Button.TYPE_CARD_KEY);
        reach(TypeCardKey.class, step -> true);
        DateTimeFormatter day = DateTimeFormatter.ofPattern("ddMMuuuu");
        String digits = citizen.number() + citizen.birth().format(day) + citizen.expiry().orElseThrow().format(day);
        // Not by the screen: it takes two quick taps on one key for a trembling hand.
        digits.chars().forEach(digit -> lobby.kiosk().post(new Event.Keyed(Character.toString(digit))));
        reach(TypeCardKey.class, TypeCardKey::complete);
        press(Button.NEXT);
    }

    /** Whose face is not that of the samples, of which the kiosk draws screens before anybody comes. */
    private static SampleCitizen citizen() {
        byte[] known = SampleVisits.full().identity().orElseThrow().portrait();
        return Stream.generate(VisitToBeDumped::anyone).filter(citizen -> !Arrays.equals(citizen.portrait(), known)).findFirst().orElseThrow();
    }

    private static SampleCitizen anyone() {
        SecureRandom random = new SecureRandom();
        StringBuilder given = new StringBuilder("Đỗ Thị Q");
        random.ints(7, 'a', 'z' + 1).forEach(given::appendCodePoint);
        String number = "001195" + String.format("%06d", random.nextInt(1_000_000));
        return new SampleCitizen(number, given.toString(), LocalDate.of(1995, 9, 2), Identity.Sex.FEMALE, LocalDate.of(2021, 5, 10),
                Optional.of(LocalDate.of(2035, 9, 2)));
    }

    /** Lines "what hex", masked so that the dump does not find them here. */
    private static List<byte[]> traces(String how, SampleCitizen citizen) {
        String given = citizen.fullName().substring(citizen.fullName().lastIndexOf(' ') + 1);
        byte[] portrait = citizen.portrait();
        return List.of("number " + hex(citizen.number()), "document-number " + hex(citizen.documentNumber()), "given-name " + hex(given),
                        "given-name-in-zone " + hex(given.toUpperCase()),
                        "portrait " + HexFormat.of().formatHex(Arrays.copyOfRange(portrait, portrait.length / 2, portrait.length / 2 + 24)))
                .stream().map(line -> masked((how + "-" + line).getBytes(StandardCharsets.US_ASCII))).toList();
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.US_ASCII));
    }

    static byte[] masked(byte[] bytes) {
        byte[] masked = bytes.clone();
        for (int i = 0; i < masked.length; i++) {
            masked[i] ^= MASK;
        }
        return masked;
    }

    private void press(Button button) {
        tap(new Event.Pressed(button));
    }

    private void tap(Event.Touch event) {
        Await.until("something to touch for " + event, PATIENCE, () -> lobby.screen().tap(new Action.Does(event)));
    }

    private <S extends Step> void reach(Class<S> kind, Predicate<S> as) {
        Await.until(kind.getSimpleName(), PATIENCE, () -> kind.isInstance(situation.get().step()) && as.test(kind.cast(situation.get().step())));
    }
}
