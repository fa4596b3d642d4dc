package vn.motcua.centre.citizen;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.Optional;

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

/** What a phone shows behind the code on a slip. */
public final class CitizenPages {

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
        routes.get(PublicPath.DOSSIER + "{code}", this::dossier);
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
                row("citizen.state", words.get("stage." + latest.stage())) + state(latest)
                        + row("citizen.pages", words.get("dossier.pages", dossier.get().pages()))
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
