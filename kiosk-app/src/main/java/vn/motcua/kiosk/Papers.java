package vn.motcua.kiosk;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import vn.motcua.device.PrintDocument;
import vn.motcua.exchange.DossierState;
import vn.motcua.exchange.PublicPath;
import vn.motcua.kiosk.config.KioskConfig;
import vn.motcua.kiosk.dossier.Slip;
import vn.motcua.kiosk.link.PaperKeys;
import vn.motcua.kiosk.procedure.AskedDocument;
import vn.motcua.kiosk.procedure.Procedure;
import vn.motcua.kiosk.screen.DossierTexts;
import vn.motcua.kiosk.identity.Doubt;
import vn.motcua.kiosk.ticket.GuidePaper;
import vn.motcua.kiosk.ticket.Letterhead;
import vn.motcua.kiosk.ticket.Outlook;
import vn.motcua.kiosk.ticket.QueueNumber;
import vn.motcua.kiosk.ticket.QueueService;
import vn.motcua.kiosk.ticket.ScannedPaper;
import vn.motcua.kiosk.ticket.SlipPaper;
import vn.motcua.kiosk.ticket.StatePaper;
import vn.motcua.kiosk.ticket.TicketPaper;
import vn.motcua.kiosk.visit.Comfort;
import vn.motcua.kiosk.visit.DocumentPages;
import vn.motcua.kiosk.visit.Visit;
import vn.motcua.kiosk.words.Words;
import vn.motcua.papercode.PaperCode;

/** What this branch prints, in the citizen's language. */
final class Papers {

    private final KioskConfig config;
    private final Map<Comfort.Language, Words> words;
    private final Clock clock;
    private final PaperKeys keys;
    private final Letterhead head;
    private final UnaryOperator<String> procedures;

    /** @param procedures names by their codes; empty for one that is not known */
    Papers(KioskConfig config, Map<Comfort.Language, Words> words, UnaryOperator<String> procedures, PaperKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
        this.config = config;
        this.words = words;
        this.procedures = procedures;
        this.head = new Letterhead(config.branch().organisation(), config.branch().name(), config.branch().address());
    }

    PrintDocument ticket(QueueNumber number, QueueService service, Optional<Outlook> outlook, Optional<Doubt> doubt, boolean again,
                         Comfort.Language language) {
        return new TicketPaper(head, words.get(language), !language.equals(Comfort.Language.VI))
                .of(number, service, procedures.apply(number.procedureCode()), outlook, address(number), doubt, again);
    }

    /** For telephones; unlike the paper's code nobody has to prove anything with it, so it is short and its modules are large. */
    Optional<String> page(QueueNumber number) {
        return config.centre().publicAddress().filter(base -> !number.ticketKey().isEmpty())
                .map(base -> PublicPath.ofTicket(base, number.ticketKey()));
    }

    /** The signed code; without one yet, the number's page; nothing where telephones cannot reach the centre either. */
    private String address(QueueNumber number) {
        LocalDate day = number.issuedAt().toLocalDate();
        Optional<String> digits = keys.sign(PaperCode.Kind.TICKET, number.text(), day, day);
        Optional<URI> base = config.centre().publicAddress();
        return digits.map(signed -> base.map(each -> PublicPath.ofPaper(each, signed)).orElse(signed)).or(() -> page(number)).orElse("");
    }

    PrintDocument slip(Visit visit, Slip slip, boolean again, Comfort.Language language) {
        List<ScannedPaper> papers = visit.documents().stream().map(document -> scanned(document, language)).toList();
        return new SlipPaper(head, words.get(language)).of(slip, visit.identity(), visit.procedure(), papers, again);
    }

    private ScannedPaper scanned(DocumentPages document, Comfort.Language language) {
        String name = document.asked().name().isEmpty() ? words.get(language).get("scan.any-paper") : document.asked().name();
        ScannedPaper.State state = document.asked().form() == AskedDocument.Form.READ_FROM_CARD ? ScannedPaper.State.READ_FROM_CARD
                : document.missing() ? ScannedPaper.State.MISSING : ScannedPaper.State.SCANNED;
        return new ScannedPaper(name, document.pages().size(), state);
    }

    PrintDocument state(DossierState dossier, Comfort.Language language) {
        LocalDateTime now = LocalDateTime.now(clock.withZone(Kiosk.ZONE));
        DossierTexts texts = new DossierTexts(words.get(language), now);
        List<PrintDocument.Fact> lines = dossier.changes().stream()
                .map(change -> new PrintDocument.Fact(texts.when(change.at()), texts.stage(change))).toList();
        return new StatePaper(head, words.get(language))
                .of(dossier.code(), dossier.procedureName(), texts.title(dossier), texts.detail(dossier), lines, texts.dayAndTime(now));
    }

    PrintDocument guide(Procedure procedure, Comfort.Language language) {
        Words said = words.get(language);
        return new GuidePaper(head, said).of(procedure, QueueService.of(procedure.field(), config.services()),
                config.centre().publicAddress().map(base -> PublicPath.ofProcedure(base, procedure.code()))
                        .orElse(said.get("procedure.portal", procedure.code())));
    }
}
