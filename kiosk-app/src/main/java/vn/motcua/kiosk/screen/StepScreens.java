package vn.motcua.kiosk.screen;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import vn.motcua.device.DeviceKind;
import vn.motcua.exchange.QueueNow;
import vn.motcua.kiosk.ticket.QueueService;
import vn.motcua.kiosk.visit.AppointmentShown;
import vn.motcua.kiosk.visit.AskingCentre;
import vn.motcua.kiosk.visit.Button;
import vn.motcua.kiosk.visit.CardLeft;
import vn.motcua.kiosk.visit.CardUnread;
import vn.motcua.kiosk.visit.ChangingAppointment;
import vn.motcua.kiosk.visit.ChooseAppointment;
import vn.motcua.kiosk.visit.ChooseDossier;
import vn.motcua.kiosk.visit.ChooseService;
import vn.motcua.kiosk.visit.ChooseTime;
import vn.motcua.kiosk.visit.ClaimPriority;
import vn.motcua.kiosk.visit.ConfirmChange;
import vn.motcua.kiosk.visit.ConfirmIdentity;
import vn.motcua.kiosk.visit.DossierShown;
import vn.motcua.kiosk.visit.Event;
import vn.motcua.kiosk.visit.Home;
import vn.motcua.kiosk.visit.IssuingNumber;
import vn.motcua.kiosk.visit.KeepingDossier;
import vn.motcua.kiosk.visit.NotFound;
import vn.motcua.kiosk.visit.NumberOnCard;
import vn.motcua.kiosk.visit.NumberRefused;
import vn.motcua.kiosk.visit.OutOfService;
import vn.motcua.kiosk.visit.PresentCard;
import vn.motcua.kiosk.visit.ProcedureDetail;
import vn.motcua.kiosk.visit.Rating;
import vn.motcua.kiosk.visit.ReadingCard;
import vn.motcua.kiosk.visit.ScanDocuments;
import vn.motcua.kiosk.visit.Search;
import vn.motcua.kiosk.visit.SignDossier;
import vn.motcua.kiosk.visit.SlipReady;
import vn.motcua.kiosk.visit.StepViewer;
import vn.motcua.kiosk.visit.TechnicianDevices;
import vn.motcua.kiosk.visit.TechnicianPage;
import vn.motcua.kiosk.visit.TechnicianPin;
import vn.motcua.kiosk.visit.TechnicianTouch;
import vn.motcua.kiosk.visit.Thanks;
import vn.motcua.kiosk.visit.TicketReady;
import vn.motcua.kiosk.visit.TypeCardKey;
import vn.motcua.kiosk.visit.TypeCode;
import vn.motcua.kiosk.visit.UnfinishedDossier;
import vn.motcua.kiosk.words.Dates;

/** The content of each step's screen. */
record StepScreens(View view) implements StepViewer<Content> {

    @Override
    public Content home(Home step) {
        List<Block.Tiles.Tile> tiles = new ArrayList<>();
        tiles.add(new Block.Tiles.Tile("ticket", view.say("home.number"), waiting(), true, "",
                new Action.Does(new Event.Pressed(Button.TAKE_NUMBER))));
        tiles.add(tile("search", "home.find", false, "", Button.FIND_PROCEDURE));
        if (view.branch().devices().contains(DeviceKind.DOCUMENT_SCANNER)) {
            String rests = view.works(DeviceKind.DOCUMENT_SCANNER) && view.works(DeviceKind.CARD_READER) ? "" : view.say("home.rests");
            tiles.add(tile("submit", "home.submit", false, rests, Button.SUBMIT_DOSSIER));
        }
        tiles.add(tile("dossier", "home.track", false, "", Button.TRACK_DOSSIER));
        tiles.add(tile("calendar", "home.appointment", false, "", Button.CHECK_IN));
        tiles.add(tile("smile", "home.rate", false, "", Button.RATE));
        return new Content("home",
                List.of(new Block.Greeting(view.say("home.salutation"), view.say(view.largeText() ? "home.question.short" : "home.question")),
                new Block.Tiles(tiles)), List.of(), List.of());
    }

    /** How many wait, or from when on numbers are given again; where nobody knows, what a number is for. */
    private String waiting() {
        Optional<QueueNow> queue = view.situation().queue();
        if (queue.isEmpty()) {
            return view.say("home.number.text");
        }
        if (queue.get().open()) {
            int people = queue.get().waiting();
            return people == 0 ? view.say("home.number.nobody") : view.say("home.number.waiting", people);
        }
        LocalDateTime opens = queue.get().opens();
        return opens == null ? view.say("home.number.closed") : opens.toLocalDate().equals(view.now().toLocalDate())
                ? view.say("home.number.opens", Dates.clock(opens))
                : view.say("home.number.opens-on", Dates.clock(opens), new DossierTexts(view.words(), view.now()).day(opens.toLocalDate()));
    }

    private Block.Tiles.Tile tile(String icon, String key, boolean primary, String rests, Button button) {
        return new Block.Tiles.Tile(icon, view.say(key), view.say(key + ".text"), primary, rests, new Action.Does(new Event.Pressed(button)));
    }

    @Override
    public Content presentCard(PresentCard step) {
        return new CardScreens(view).presentCard(step);
    }

    @Override
    public Content typeCardKey(TypeCardKey step) {
        return new CardScreens(view).typeKey(step);
    }

    @Override
    public Content readingCard(ReadingCard step) {
        return new CardScreens(view).reading(step);
    }

    @Override
    public Content cardUnread(CardUnread step) {
        return new CardScreens(view).unread(step);
    }

    @Override
    public Content confirmIdentity(ConfirmIdentity step) {
        return new CardScreens(view).identity(step);
    }

    @Override
    public Content cardLeft(CardLeft step) {
        return new CardScreens(view).left();
    }

    @Override
    public Content claimPriority(ClaimPriority step) {
        return new PriorityScreens(view).claim();
    }

    @Override
    public Content chooseService(ChooseService step) {
        List<Block.Rows.Row> rows = view.branch().services().stream().map(this::serviceRow).toList();
        List<Block> body = new ArrayList<>(List.of(new Block.Heading("", view.say("services.title"), view.say("services.text")),
                view.rows(rows, step.first())));
        PriorityScreens priority = new PriorityScreens(view);
        priority.noted().ifPresent(body::add);
        return new Content("services", body, List.of(),
                List.of(view.back(), view.secondary("search", "services.find", Button.FIND_PROCEDURE), priority.way()));
    }

    private Block.Rows.Row serviceRow(QueueService service) {
        return new Block.Rows.Row(Block.Rows.Lead.NONE, "", Block.Run.plain(service.letter() + " · " + view.serviceName(service)),
                view.say("services.counters", service.counters(), view.servicePlace(service)), Block.Chip.NONE, true, false,
                View.leadsTo(service.letter()));
    }

    @Override
    public Content search(Search step) {
        return new ProcedureScreens(view).search(step);
    }

    @Override
    public Content procedureDetail(ProcedureDetail step) {
        return new ProcedureScreens(view).detail(step);
    }

    @Override
    public Content issuingNumber(IssuingNumber step) {
        return new Content("issuing", List.of(new Block.Heading("", view.say("issuing.title"), view.say("issuing.text")),
                new Block.Drawing(Block.Drawing.Kind.WORKING, "", 0)), List.of(), List.of());
    }

    @Override
    public Content numberRefused(NumberRefused step) {
        return new PaperScreens(view).refused(step);
    }

    @Override
    public Content ticketReady(TicketReady step) {
        return new PaperScreens(view).ticket(step);
    }

    @Override
    public Content numberOnCard(NumberOnCard step) {
        return new PaperScreens(view).onCard(step);
    }

    @Override
    public Content unfinishedDossier(UnfinishedDossier step) {
        return new ScanQuestions(view).unfinished(step);
    }

    @Override
    public Content scanDocuments(ScanDocuments step) {
        return new ScanScreens(view).scanning(step);
    }

    @Override
    public Content signDossier(SignDossier step) {
        return new SigningScreens(view).of(step);
    }

    @Override
    public Content keepingDossier(KeepingDossier step) {
        return new ScanScreens(view).keeping(step);
    }

    @Override
    public Content slipReady(SlipReady step) {
        return new PaperScreens(view).slip(step);
    }

    @Override
    public Content rating(Rating step) {
        return new RatingScreens(view).rating(step);
    }

    @Override
    public Content thanks(Thanks step) {
        return new Content("thanks", List.of(new Block.Notice(Block.Tone.OK, "check", view.say("thanks.title"), view.say("thanks.text"))),
                List.of(), List.of(view.home()));
    }

    @Override
    public Content typeCode(TypeCode step) {
        return new LookupScreens(view).typeCode(step);
    }

    @Override
    public Content askingCentre(AskingCentre step) {
        return new LookupScreens(view).asking(step);
    }

    @Override
    public Content notFound(NotFound step) {
        return new LookupScreens(view).notFound(step);
    }

    @Override
    public Content chooseDossier(ChooseDossier step) {
        return new LookupScreens(view).dossiers(step);
    }

    @Override
    public Content dossierShown(DossierShown step) {
        return new LookupScreens(view).dossier(step);
    }

    @Override
    public Content chooseAppointment(ChooseAppointment step) {
        return new AppointmentScreens(view).appointments(step);
    }

    @Override
    public Content appointmentShown(AppointmentShown step) {
        return new AppointmentScreens(view).appointment(step);
    }

    @Override
    public Content chooseTime(ChooseTime step) {
        return new AppointmentScreens(view).times(step);
    }

    @Override
    public Content confirmChange(ConfirmChange step) {
        return new AppointmentScreens(view).sure(step);
    }

    @Override
    public Content changingAppointment(ChangingAppointment step) {
        return new AppointmentScreens(view).changing(step);
    }

    @Override
    public Content technicianPin(TechnicianPin step) {
        return new TechnicianScreens(view).pin(step);
    }

    @Override
    public Content technicianDevices(TechnicianDevices step) {
        return new TechnicianScreens(view).devices(step);
    }

    @Override
    public Content technicianPage(TechnicianPage step) {
        return new TechnicianScreens(view).page(step);
    }

    @Override
    public Content technicianTouch(TechnicianTouch step) {
        return new TechnicianScreens(view).touch(step);
    }

    @Override
    public Content outOfService(OutOfService step) {
        return new TechnicianScreens(view).outOfService(step);
    }
}
