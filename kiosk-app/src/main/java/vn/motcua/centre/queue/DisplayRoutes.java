package vn.motcua.centre.queue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.sse.SseClient;

import vn.motcua.centre.hall.QueuePlan;
import vn.motcua.centre.words.CentreWords;
import vn.motcua.sqlite.StoreException;

/** The monitor in the lobby: what is called, and the voice that calls it. Open to all, as the lobby is; says nothing of persons. */
final class DisplayRoutes {

    static final String PATH = "/man-hinh/";

    private final QueueSettings settings;
    private final LiveHall live;
    private final HallViews views;
    private final Announcement announcement = new Announcement();
    private final String page;

    DisplayRoutes(QueueSettings settings, LiveHall live, HallViews views, CentreWords words) {
        this.settings = settings;
        this.live = live;
        this.views = views;
        this.page = words.fill(resource("display.html"));
    }

    static String resource(String name) {
        try (InputStream page = Objects.requireNonNull(DisplayRoutes.class.getResourceAsStream(name), name)) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void addTo(RoutesConfig routes) {
        routes.get(PATH + "{branch}", context -> {
            plan(context);
            context.html(page);
        });
        routes.sse(PATH + "{branch}/live", this::follow);
        routes.get(PATH + "{branch}/goi/{number}/{counter}.wav", this::sound);
    }

    /** Where a call can be heard. */
    static String sound(QueuePlan plan, Ticket ticket) {
        return PATH + plan.branch() + "/goi/" + ticket.text() + "/" + ticket.counter() + ".wav";
    }

    private QueuePlan plan(Context context) {
        return settings.plan(context.pathParam("branch")).orElseThrow(NotFoundResponse::new);
    }

    private void follow(SseClient client) {
        settings.plan(client.ctx().pathParam("branch")).ifPresentOrElse(plan -> live.open(client, plan, views::display), client::close);
    }

    /** Only what is called now: nobody can let the centre say something else. */
    private void sound(Context context) throws StoreException {
        String number = context.pathParam("number");
        String counter = context.pathParam("counter");
        boolean called = live.look(plan(context)).sight().calls().stream()
                .anyMatch(each -> each.text().equals(number) && each.counter().equals(counter));
        Optional<byte[]> sound = called ? announcement.spoken(number, counter) : Optional.empty();
        context.contentType("audio/wav").result(sound.orElseThrow(NotFoundResponse::new));
    }
}
