package vn.motcua.kiosk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;

import vn.motcua.kiosk.bench.SampleCitizen;
import vn.motcua.kiosk.bench.SampleCitizens;
import vn.motcua.kiosk.bench.SimulatedHardware;
import vn.motcua.kiosk.screen.Action;
import vn.motcua.kiosk.visit.Button;
import vn.motcua.kiosk.visit.ChooseService;
import vn.motcua.kiosk.visit.ConfirmIdentity;
import vn.motcua.kiosk.visit.Event;
import vn.motcua.kiosk.visit.Home;
import vn.motcua.kiosk.visit.Paper;
import vn.motcua.kiosk.visit.PresentCard;
import vn.motcua.kiosk.visit.ProcedureDetail;
import vn.motcua.kiosk.visit.Rating;
import vn.motcua.kiosk.visit.ReadingCard;
import vn.motcua.kiosk.visit.ScanDocuments;
import vn.motcua.kiosk.visit.Search;
import vn.motcua.kiosk.visit.Situation;
import vn.motcua.kiosk.visit.SlipReady;
import vn.motcua.kiosk.visit.Step;
import vn.motcua.kiosk.visit.Thanks;
import vn.motcua.kiosk.visit.TicketReady;
import vn.motcua.kiosk.visit.Typing;

/**
 * A whole visit by a sample citizen: touches on the real display, a sample card on the simulated reader, sample papers in the
 * simulated scanner. Runs beside the UI thread.
 */
final class SampleVisit {

    private static final Duration LONGEST_STEP = Duration.ofSeconds(40);
    private static final SampleCitizen CITIZEN = SampleCitizens.WOMAN;
    private static final String PROCEDURE = "1.001193";
    private static final String QUERY = "khai sinh";

    /** A step that was reached. @param millis since the step before */
    record Reached(String name, long millis) {
    }

    /** Taps a control that is on the screen and can be touched. @return false when there is none, or the touch met nothing */
    interface Hand {
        boolean tap(Action.Does does);
    }

    private final Lobby lobby;
    private final Hand hand;
    private final SimulatedHardware hardware;
    private final Consumer<Reached> told;
    private final AtomicReference<Situation> situation = new AtomicReference<>();
    private final List<Reached> reached = new ArrayList<>();
    private long since = System.nanoTime();

    /** @param told of each step when its screen is complete, before the visit goes on */
    SampleVisit(Lobby lobby, Hand hand, SimulatedHardware hardware, Consumer<Reached> told) {
        this.lobby = lobby;
        this.hand = hand;
        this.hardware = hardware;
        this.told = told;
        lobby.watch(situation::set);
        situation.set(lobby.kiosk().situation());
    }

    /** @throws IllegalStateException when the kiosk does not get on, naming the step */
    List<Reached> walk() {
        lobby.kiosk().ready().join();
        reach("home", Home.class);
        takeNumberWithoutCard();
        readCard();
        findProcedure();
        takeNumberFor();
        submitDossier();
        rate();
        return reached;
    }

    private void takeNumberWithoutCard() {
        press(Button.TAKE_NUMBER);
        reach("place-card", PresentCard.class);
        press(Button.NO_CARD);
        reach("services", ChooseService.class);
        press(Button.BACK);
        reach("place-card-again", PresentCard.class);
        press(Button.BACK);
        reach("home-again", Home.class);
    }

    private void readCard() {
        press(Button.SUBMIT_DOSSIER);
        reach("place-card-for-dossier", PresentCard.class);
        hardware.insert(CITIZEN);
        reach("show-code", PresentCard.class, step -> ((PresentCard) step).cardThere());
        hardware.showCode(CITIZEN);
        reach("reading", ReadingCard.class, step -> ((ReadingCard) step).percent() > 20);
        reach("identity", ConfirmIdentity.class);
        hardware.remove();
        await("the card is taken", () -> step() instanceof ConfirmIdentity confirm && !confirm.cardThere());
        press(Button.THAT_IS_ME);
    }

    private void findProcedure() {
        reach("groups", Search.class);
        type(QUERY);
        reach("search", Search.class, step -> ((Search) step).query().equals(QUERY) && !((Search) step).hits().isEmpty());
        tap(new Event.Chosen(PROCEDURE));
        reach("procedure", ProcedureDetail.class);
        tap(new Event.Chosen("0"));
        tap(new Event.Chosen("1"));
        reach("procedure-checked", ProcedureDetail.class, step -> ((ProcedureDetail) step).have().size() == 2);
    }

    private void takeNumberFor() {
        press(Button.TAKE_NUMBER);
        reach("ticket", TicketReady.class);
        reach("ticket-printed", TicketReady.class, step -> ((TicketReady) step).paper() == Paper.PRINTED);
        press(Button.FINISH);
        reach("home-after-ticket", Home.class);
    }

    private void submitDossier() {
        press(Button.SUBMIT_DOSSIER);
        hardware.insert(CITIZEN);
        hardware.showCode(CITIZEN);
        await("the card is read", () -> step() instanceof ConfirmIdentity);
        hardware.remove();
        press(Button.THAT_IS_ME);
        await("the search is open", () -> step() instanceof Search);
        type(QUERY);
        tap(new Event.Chosen(PROCEDURE));
        await("the procedure is shown", () -> step() instanceof ProcedureDetail);
        press(Button.SUBMIT_DOSSIER);
        reach("scan", ScanDocuments.class);
        while (step() instanceof ScanDocuments scan) {
            int document = scan.document();
            hardware.scanner().load(2);
            press(Button.SCAN);
            await("two pages are scanned", () -> step() instanceof ScanDocuments now && now.work() == ScanDocuments.Work.IDLE
                    && pages(document) >= 2);
            reach("scanned-" + (document + 1), ScanDocuments.class);
            press(Button.DOCUMENT_DONE);
            await("the next document, a question or the end", () -> beyond(document) || asksAboutBlanks());
            if (asksAboutBlanks()) {
                reach("blank-pages-" + (document + 1), ScanDocuments.class);
                press(Button.KEEP_BLANKS);
                await("the next document or the end", () -> beyond(document));
            }
        }
        reach("slip", SlipReady.class);
        reach("slip-printed", SlipReady.class, step -> ((SlipReady) step).paper() == Paper.PRINTED);
    }

    private boolean beyond(int document) {
        return !(step() instanceof ScanDocuments next) || next.document() != document;
    }

    private boolean asksAboutBlanks() {
        return step() instanceof ScanDocuments scan && scan.panel() == ScanDocuments.Panel.BLANKS;
    }

    private void type(String text) {
        press(Button.SHOW_KEYBOARD);
        await("the keyboard is there", () -> step() instanceof Search search && search.keyboard());
        for (char letter : text.toCharArray()) {
            tap(new Event.Keyed(letter == ' ' ? Typing.SPACE : Character.toString(letter)));
        }
    }

    private int pages(int document) {
        return situation.get().visit().documents().get(document).pages().size();
    }

    private void rate() {
        press(Button.RATE);
        tap(new Event.Chosen(Rating.FACE + "5"));
        reach("rating", Rating.class, step -> ((Rating) step).score() == 5);
        press(Button.SEND_RATING);
        reach("thanks", Thanks.class);
        reach("home-at-the-end", Home.class);
    }

    private Step step() {
        return situation.get().step();
    }

    private void press(Button button) {
        tap(new Event.Pressed(button));
    }

    /** Taps as soon as it is on the screen. */
    private void tap(Event.Touch event) {
        await("something to touch for " + event, () -> hand.tap(new Action.Does(event)));
    }

    private void reach(String name, Class<? extends Step> kind) {
        reach(name, kind, step -> true);
    }

    private void reach(String name, Class<? extends Step> kind, Predicate<Step> as) {
        await(name, () -> kind.isInstance(step()) && as.test(step()));
        Reached step = new Reached(name, (System.nanoTime() - since) / 1_000_000);
        reached.add(step);
        told.accept(step);
        since = System.nanoTime();
    }

    private void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + LONGEST_STEP.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("waited in vain for: " + what + "; the kiosk is at " + step().getClass().getSimpleName());
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
