package vn.motcua.kiosk.link;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import javax.net.ssl.SSLSocketFactory;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.motcua.exchange.AppointmentAnswer;
import vn.motcua.exchange.AppointmentChange;
import vn.motcua.exchange.AppointmentChanged;
import vn.motcua.exchange.AppointmentQuestion;
import vn.motcua.exchange.AppointmentTimesAnswer;
import vn.motcua.exchange.AppointmentTimesQuestion;
import vn.motcua.exchange.CardBinding;
import vn.motcua.exchange.DossierAnswer;
import vn.motcua.exchange.DossierQuestion;
import vn.motcua.exchange.DueAnswer;
import vn.motcua.exchange.DueQuestion;
import vn.motcua.exchange.ExchangeJson;
import vn.motcua.exchange.NumberAnswer;
import vn.motcua.exchange.NumberRequest;
import vn.motcua.exchange.OwnerKey;
import vn.motcua.exchange.PaperKeysAnswer;
import vn.motcua.exchange.PriorityClaim;
import vn.motcua.exchange.WaitAnswer;
import vn.motcua.exchange.WaitQuestion;

/**
 * Asks the centre while a citizen waits. Each question has its own thread and the line's deadline, so that none waits behind a
 * dossier being uploaded; an answer that does not come is empty. Cancelling the future stops the question.
 */
public final class CentreQuestions implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CentreQuestions.class);

    private final LinkSettings settings;
    private final Optional<SSLSocketFactory> pinned;
    private final OwnerMarks marks;
    /** A thread ends with its answer: what it keeps of its own, as the buffers in which Jackson read that, ends with it. */
    private final ExecutorService threads = new ThreadPoolExecutor(0, Integer.MAX_VALUE, 0, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
        Thread thread = new Thread(task, "centre-question");
        thread.setDaemon(true);
        return thread;
    });

    /** Loads what it needs: not on the UI thread. */
    public CentreQuestions(LinkSettings settings, OwnerMarks marks) {
        this.settings = settings;
        this.pinned = settings.pin().map(pin -> PinnedCertificate.context(pin).getSocketFactory());
        this.marks = marks;
    }

    /** Something to ask the centre. */
    @FunctionalInterface
    private interface Question<T> {
        T ask(CentreCall call) throws IOException;
    }

    public CompletableFuture<Optional<DossierAnswer>> dossier(String code) {
        return ask(call -> call.ask("/v1/dossier-question", new DossierQuestion(ExchangeJson.VERSION, settings.kiosk(), code, ""),
                DossierAnswer.class));
    }

    /** @param number 12 digits; stays on this machine */
    public CompletableFuture<Optional<DossierAnswer>> dossiersOf(String number) {
        return ask(call -> call.ask("/v1/dossier-question", new DossierQuestion(ExchangeJson.VERSION, settings.kiosk(), "", mark(call, number)),
                DossierAnswer.class));
    }

    public CompletableFuture<Optional<AppointmentAnswer>> appointment(String code) {
        return ask(call -> call.ask("/v1/appointment-question", new AppointmentQuestion(ExchangeJson.VERSION, settings.kiosk(), code, ""),
                AppointmentAnswer.class));
    }

    /** @param number 12 digits; stays on this machine */
    public CompletableFuture<Optional<AppointmentAnswer>> appointmentsOf(String number) {
        return ask(call -> call.ask("/v1/appointment-question",
                new AppointmentQuestion(ExchangeJson.VERSION, settings.kiosk(), "", mark(call, number)), AppointmentAnswer.class));
    }

    /** To which other times an appointment may be moved. @param code of the appointment */
    public CompletableFuture<Optional<AppointmentTimesAnswer>> appointmentTimes(String code) {
        return ask(call -> call.ask("/v1/appointment-times",
                new AppointmentTimesQuestion(ExchangeJson.VERSION, settings.kiosk(), code), AppointmentTimesAnswer.class));
    }

    /** Empty when the answer does not come: then nobody knows whether it is changed. @param to null to cancel */
    public CompletableFuture<Optional<AppointmentChanged>> changeAppointment(String code, LocalDateTime to) {
        return ask(call -> call.ask("/v1/appointment-change",
                new AppointmentChange(ExchangeJson.VERSION, settings.kiosk(), code, to), AppointmentChanged.class));
    }

    /** Whether the keys of papers are now those that the centre has; empty when it cannot be asked. */
    public CompletableFuture<Optional<Boolean>> paperKeys(PaperKeys keys) {
        return ask(call -> {
            keys.learn(call.ask("/v1/paper-keys", keys.question(settings.kiosk()), PaperKeysAnswer.class));
            return true;
        });
    }

    /** Empty too where the centre does not see the queue. */
    public CompletableFuture<Optional<WaitAnswer>> wait(LocalDate day, String letter, String series, int number) {
        return ask(call -> call.ask("/v1/wait-question",
                new WaitQuestion(ExchangeJson.VERSION, settings.kiosk(), day, letter, series, number), WaitAnswer.class));
    }

    /** @param appointment code; empty for none */
    public CompletableFuture<Optional<NumberAnswer>> number(String press, String key, String letter, String procedureCode,
                                                            PriorityClaim priority, String appointment) {
        NumberRequest request = new NumberRequest(ExchangeJson.VERSION, settings.kiosk(), press, key, letter, procedureCode,
                priority.text(), appointment);
        return ask(call -> call.ask("/v1/queue/numbers", request, NumberAnswer.class));
    }

    /** A plastic card stands for a number from now on; empty when the centre does not take it. @param press of the number @param uid of the card */
    public CompletableFuture<Optional<Boolean>> bind(String press, String uid) {
        return ask(call -> {
            call.tell("/v1/queue/cards", new CardBinding(ExchangeJson.VERSION, settings.kiosk(), press, mark(call, () -> marks.ofCard(uid))));
            return true;
        });
    }

    /** What becomes of the plastic cards that are out in the branch. */
    public CompletableFuture<Optional<DueAnswer>> due() {
        return ask(call -> call.ask("/v1/queue/due", new DueQuestion(ExchangeJson.VERSION, settings.kiosk()), DueAnswer.class));
    }

    private String mark(CentreCall call, String number) throws IOException {
        return mark(call, () -> marks.of(number));
    }

    private String mark(CentreCall call, Supplier<Optional<String>> of) throws IOException {
        Optional<String> known = of.get();
        if (known.isEmpty()) {
            marks.learn(call.get("/v1/owner-key", OwnerKey.class));
        }
        return known.or(of).orElseThrow(() -> new IOException("the centre's key is not known"));
    }

    private <T> CompletableFuture<Optional<T>> ask(Question<T> question) {
        CentreCall call = new CentreCall(settings, pinned);
        CompletableFuture<Optional<T>> answer = new CompletableFuture<>();
        threads.execute(() -> answer.complete(answered(question, call)));
        // Nobody waits any longer: cancelled, too late, or answered.
        answer.completeOnTimeout(Optional.empty(), settings.deadline().toMillis(), TimeUnit.MILLISECONDS).whenComplete((any, thrown) -> call.stop());
        return answer;
    }

    private static <T> Optional<T> answered(Question<T> question, CentreCall call) {
        try {
            return Optional.of(question.ask(call));
        } catch (IOException e) {
            LOG.info("a question to the centre has no answer: {}", e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("a question to the centre stumbled", e);
        }
        return Optional.empty();
    }

    /** Questions under way are given up. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
