package vn.motcua.centre.papercode;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

import vn.motcua.centre.access.KioskTokens;
import vn.motcua.centre.access.Role;
import vn.motcua.centre.citizen.CitizenPages;
import vn.motcua.centre.words.CentreWords;
import vn.motcua.exchange.ExchangeJson;
import vn.motcua.exchange.MalformedException;
import vn.motcua.exchange.PaperKeysQuestion;
import vn.motcua.exchange.PublicPath;
import vn.motcua.papercode.PaperCode;
import vn.motcua.papercode.PaperVerdict;
import vn.motcua.papercode.PaperVerdict.Finding;
import vn.motcua.sqlite.StoreException;

/** Where kiosks ask for the keys of papers, officials show a code, and a telephone is led from a paper's code to its page. */
public final class PaperCodeRoutes {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final PaperKeyBook book;
    private final KioskTokens tokens;
    private final CentreWords words;
    private final CitizenPages pages;
    private final Tickets tickets;

    /** Knows the pages of tickets. */
    @FunctionalInterface
    public interface Tickets {

        /** @param kiosk that printed it @param number as printed @return the page's path */
        Optional<String> page(String kiosk, LocalDate day, String number) throws StoreException;
    }

    public PaperCodeRoutes(PaperKeyBook book, KioskTokens tokens, CentreWords words, CitizenPages pages, Tickets tickets) {
        this.book = book;
        this.tokens = tokens;
        this.words = words;
        this.pages = pages;
        this.tickets = tickets;
    }

    public void addTo(RoutesConfig routes) {
        routes.post("/v1/paper-keys", this::keys);
        routes.post("/staff/paper-code", this::check, Role.COUNTER, Role.FLOOR_MANAGER, Role.CITY);
        routes.get(PublicPath.PAPER + "{digits}", this::lead);
    }

    private void keys(Context context) throws MalformedException, StoreException {
        PaperKeysQuestion question = ExchangeJson.read(context.body(), PaperKeysQuestion.class);
        if (tokens.allow(context, question.kiosk())) {
            context.contentType("application/json").result(ExchangeJson.write(book.answer(question)));
        } else {
            context.status(HttpStatus.UNAUTHORIZED).contentType("text/plain").result("unknown kiosk");
        }
    }

    /** @param dossier opens it in the inbox; empty for a ticket, and for what is not to be believed */
    private record Shown(Finding finding, boolean good, String title, String text, String kind, String code, String dossier) {
    }

    private void check(Context context) throws MalformedException, StoreException {
        PaperVerdict verdict = book.check(ExchangeJson.tree(context.body()).path("text").asText(""));
        context.contentType("application/json").result(ExchangeJson.write(shown(verdict)));
    }

    private Shown shown(PaperVerdict verdict) {
        String key = "paper-code." + verdict.finding().name();
        Optional<PaperCode> believed = verdict.code().filter(code -> verdict.finding() == Finding.GENUINE || verdict.finding() == Finding.EXPIRED);
        String kind = believed.map(code -> words.get("paper-code.kind." + code.kind())).orElse("");
        return new Shown(verdict.finding(), verdict.finding() == Finding.GENUINE, words.get(key),
                words.get(key + ".do", believed.map(code -> DAY.format(code.issued())).orElse(""),
                        believed.map(code -> DAY.format(code.expires())).orElse(""), verdict.code().map(PaperCode::city).orElse("")),
                kind, believed.map(PaperCode::text).orElse(""),
                believed.filter(code -> code.kind() != PaperCode.Kind.TICKET).map(PaperCode::text).orElse(""));
    }

    /** A genuine paper leads to its page, an expired one too: the page says what became of it. */
    private void lead(Context context) throws StoreException {
        PaperVerdict verdict = book.check(context.pathParam("digits"));
        Optional<PaperCode> code = verdict.code().filter(each -> verdict.finding() == Finding.GENUINE || verdict.finding() == Finding.EXPIRED);
        if (code.isPresent()) {
            Optional<String> page = page(code.get(), verdict.signer().orElse(""));
            if (page.isPresent()) {
                context.redirect(page.get(), HttpStatus.SEE_OTHER);
            } else {
                pages.refuse(context, code.get().text(), words.get("page.phone.unknown.text"));
            }
        } else {
            String key = "paper-code.phone." + verdict.finding().name();
            pages.refuse(context, words.find(key + ".title").orElseGet(() -> words.get("paper-code." + verdict.finding().name())), words.get(key));
        }
    }

    /** A ticket that the queue does not know yet was given while its kiosk was cut off. */
    private Optional<String> page(PaperCode code, String signer) throws StoreException {
        return switch (code.kind()) {
            case TICKET -> tickets.page(signer, code.issued(), code.text());
            case SLIP, RECEIPT -> Optional.of(PublicPath.ofDossier(code.text()));
        };
    }
}
