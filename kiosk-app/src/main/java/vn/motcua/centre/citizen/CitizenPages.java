package vn.motcua.centre.citizen;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

import vn.motcua.centre.books.BookQuestions;
import vn.motcua.centre.books.Books;
import vn.motcua.centre.books.DossierFiles;
import vn.motcua.centre.words.CentreWords;
import vn.motcua.exchange.DossierChange;
import vn.motcua.exchange.PublicPath;
import vn.motcua.sqlite.StoreException;

/** What a phone shows behind the code on a ticket or slip. */
public final class CitizenPages {

    private static final Pattern NUMBER = Pattern.compile("(\\d{8})-([A-Z])(\\d{3,4})");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm, dd/MM/yyyy");

    private final String branch;
    private final Books books;
    private final CentreWords words;
    private final String template;

    public CitizenPages(String branch, Books books, CentreWords words) {
        this.branch = branch;
        this.books = books;
        this.words = words;
        this.template = template();
    }

    private static String template() {
        try (InputStream page = Objects.requireNonNull(CitizenPages.class.getResourceAsStream("page.html"))) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void addTo(RoutesConfig routes) {
        routes.get(PublicPath.NUMBER + "{number}", this::number);
        routes.get(PublicPath.DOSSIER + "{code}", this::dossier);
    }

    private void number(Context context) throws StoreException {
        Matcher asked = NUMBER.matcher(context.pathParam("number"));
        List<BookQuestions.Number> numbers = asked.matches() ? numbers(asked) : List.of();
        if (numbers.isEmpty()) {
            notFound(context, words.get("citizen.number.unknown"));
            return;
        }
        String title = asked.group(2) + asked.group(3);
        show(context, title, words.get("citizen.number.heading"), numbers.stream()
                .map(each -> row("citizen.service", each.service()) + row("citizen.taken", TIME.format(each.issuedAt())))
                .collect(Collectors.joining()), words.get("citizen.number.note"));
    }

    private List<BookQuestions.Number> numbers(Matcher asked) throws StoreException {
        try {
            LocalDate day = LocalDate.parse(asked.group(1), DateTimeFormatter.BASIC_ISO_DATE);
            return books.ask().numbers(day, asked.group(2), Integer.parseInt(asked.group(3)));
        } catch (DateTimeParseException e) {
            return List.of();
        }
    }

    private void dossier(Context context) throws StoreException {
        String code = context.pathParam("code");
        var dossier = DossierFiles.CODE.matcher(code).matches() ? books.ask().dossier(code) : Optional.<BookQuestions.Dossier>empty();
        if (dossier.isEmpty()) {
            notFound(context, words.get("citizen.dossier.unknown"));
            return;
        }
        LocalDateTime submitted = dossier.get().submittedAt();
        DossierChange latest = books.dossiers().find(code).orElseThrow().latest();
        show(context, code, words.get("citizen.dossier.heading"),
                row("citizen.state", words.get("stage." + latest.stage())) + state(latest) + row("citizen.pages", words.get("dossier.pages", dossier.get().pages()))
                        + row("citizen.submitted", TIME.format(submitted)), words.get("citizen.dossier.note"));
    }

    /** What an official wrote for the citizen, and what was promised. */
    private String state(DossierChange latest) {
        return (latest.note().isEmpty() ? "" : row("citizen.note", latest.note()))
                + latest.promised().map(due -> row("citizen.due", TIME.format(due))).orElse("")
                + (latest.place().isEmpty() ? "" : row("citizen.place", latest.place()));
    }

    private void notFound(Context context, String what) {
        context.status(HttpStatus.NOT_FOUND);
        show(context, words.get("citizen.unknown"), "", "", what);
    }

    /** For a paper that leads nowhere. */
    public void refuse(Context context, String title, String note) {
        context.status(HttpStatus.NOT_FOUND);
        show(context, title, words.get("citizen.paper.heading"), "", note);
    }

    private void show(Context context, String title, String heading, String rows, String note) {
        context.html(template
                .replace("{branch}", escaped(branch))
                .replace("{title}", escaped(title))
                .replace("{heading}", escaped(heading))
                .replace("{note}", escaped(note))
                .replace("{rows}", rows));
    }

    private String row(String label, String value) {
        return "<div><dt>" + escaped(words.get(label)) + "</dt><dd>" + escaped(value) + "</dd></div>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
