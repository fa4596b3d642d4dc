package vn.motcua.kiosk;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import vn.motcua.kiosk.config.KioskConfig;
import vn.motcua.kiosk.journal.Detail;
import vn.motcua.kiosk.journal.Journal;
import vn.motcua.kiosk.journal.JournalEvent;
import vn.motcua.kiosk.visit.Command;
import vn.motcua.kiosk.visit.Event;
import vn.motcua.kiosk.visit.SignDossier;
import vn.motcua.signature.PersonalToken;
import vn.motcua.signature.TokenCall;
import vn.motcua.signature.TokenSaid;
import vn.motcua.signature.Tries;

/** Signs a dossier with the token that the citizen plugs in. One talk with a token at a time; a newer one ends the older. */
final class SignatureCrew implements AutoCloseable {

    /** For the token, its certificates and the first document. */
    private static final Duration SIGNING = Duration.ofSeconds(60);
    /** A token needs a few seconds for a signature, a time-stamp authority up to fifteen. */
    private static final Duration EACH_DOCUMENT = Duration.ofSeconds(20);

    private final Optional<PersonalToken> token;
    private final boolean issuersListed;
    private final DossierCrew dossiers;
    private final Journal journal;
    private final ScheduledExecutorService watch = Background.oneThreadWithTimes("signature-deadline");
    private volatile Optional<TokenCall> running = Optional.empty();
    private volatile Duration signingTime = SIGNING;
    private volatile Optional<ScheduledFuture<?>> deadline = Optional.empty();

    SignatureCrew(KioskConfig config, DossierCrew dossiers, Journal journal) {
        this.token = config.signature().map(each -> new PersonalToken(each.library(), each.timeStamp(), each.issuers(), Kiosk.ZONE));
        this.issuersListed = config.signature().flatMap(KioskConfig.Signature::issuers).isPresent();
        this.dossiers = dossiers;
        this.journal = journal;
    }

    /** Waits for a token to be plugged in. */
    void findToken(Command.Answer answer) {
        talk(answer, known -> known.find(), call -> answer.done(found(call.next())));
    }

    private Event found(Optional<TokenSaid> said) {
        if (said.isPresent() && said.get() instanceof TokenSaid.Found found) {
            return found.tries() == Tries.NONE ? new Event.TokenRefused(SignDossier.Refusal.PIN_LOCKED, SignDossier.Tries.ENOUGH)
                    : new Event.TokenFound(tries(found.tries()));
        }
        return said.isPresent() && said.get() instanceof TokenSaid.Refused refused ? refused(refused)
                : new Event.TokenRefused(SignDossier.Refusal.BROKEN, SignDossier.Tries.ENOUGH);
    }

    private static SignDossier.Tries tries(Tries told) {
        return switch (told) {
            case ENOUGH -> SignDossier.Tries.ENOUGH;
            case FEW -> SignDossier.Tries.FEW;
            case LAST, NONE -> SignDossier.Tries.LAST;
        };
    }

    void sign(Command.SignDossier command, Command.Answer answer) {
        char[] pin = command.pin().take();
        dossiers.drafts(command.visit()).whenComplete((drafts, trouble) -> {
            if (trouble != null || drafts.isEmpty()) {
                Arrays.fill(pin, ' ');
                answer.done(new Event.TokenRefused(SignDossier.Refusal.BROKEN, SignDossier.Tries.ENOUGH));
                return;
            }
            List<Path> signed = drafts.stream().map(draft -> draft.resolveSibling("signed-" + draft.getFileName())).toList();
            talk(answer, known -> known.sign(drafts, signed, pin), call -> {
                signingTime = SIGNING.plus(EACH_DOCUMENT.multipliedBy(drafts.size() - 1L));
                workWithin(signingTime, call);
                Event ended = signed(call, answer);
                dossiers.erase(drafts);
                if (ended instanceof Event.DossierSigned) {
                    dossiers.signed(command.visit(), signed);
                } else {
                    dossiers.erase(signed);
                }
                answer.done(ended);
            });
        });
    }

    private Event signed(TokenCall call, Command.Answer answer) {
        for (Optional<TokenSaid> said = call.next(); said.isPresent(); said = call.next()) {
            if (said.get() instanceof TokenSaid.Signed signed) {
                journal.write(JournalEvent.DOSSIER_SIGNED);
                if (issuersListed && !signed.vouchedFor()) {
                    journal.write(JournalEvent.REVOCATION_NOT_ASKED);
                }
                return new Event.DossierSigned(certificate(signed.by()), signed.vouchedFor());
            }
            if (said.get() instanceof TokenSaid.Refused refused) {
                return refused(refused);
            }
            if (said.get() instanceof TokenSaid.Choose choose) {
                // Now the citizen thinks, as long as the screen lets him.
                takeTime();
                answer.progress(new Event.CertificatesFound(choose.certificates().stream().map(SignatureCrew::certificate).toList()));
            } else if (said.get() instanceof TokenSaid.WithoutTime) {
                journal.write(JournalEvent.CLOCK_AWAY);
            }
        }
        return new Event.TokenRefused(SignDossier.Refusal.BROKEN, SignDossier.Tries.ENOUGH);
    }

    private static SignDossier.Certificate certificate(TokenSaid.Certificate told) {
        return new SignDossier.Certificate(told.name(), told.issuer(), told.until());
    }

    private Event refused(TokenSaid.Refused refused) {
        return switch (refused.why()) {
            case PIN_WRONG -> new Event.TokenRefused(SignDossier.Refusal.PIN_WRONG, SignDossier.Tries.ENOUGH);
            case PIN_WRONG_FEW_LEFT -> new Event.TokenRefused(SignDossier.Refusal.PIN_WRONG, SignDossier.Tries.FEW);
            case PIN_WRONG_ONE_LEFT -> new Event.TokenRefused(SignDossier.Refusal.PIN_WRONG, SignDossier.Tries.LAST);
            case PIN_LOCKED -> new Event.TokenRefused(SignDossier.Refusal.PIN_LOCKED, SignDossier.Tries.ENOUGH);
            case NO_TOKEN -> new Event.TokenRefused(SignDossier.Refusal.TOKEN_GONE, SignDossier.Tries.ENOUGH);
            case NO_CERTIFICATE -> new Event.TokenRefused(SignDossier.Refusal.NO_CERTIFICATE, SignDossier.Tries.ENOUGH);
            case CERTIFICATE_NOT_YET_VALID -> new Event.TokenRefused(SignDossier.Refusal.NOT_YET_VALID, SignDossier.Tries.ENOUGH);
            case CERTIFICATE_REVOKED -> new Event.TokenRefused(SignDossier.Refusal.REVOKED, SignDossier.Tries.ENOUGH);
            case CERTIFICATE_EXPIRED -> new Event.TokenRefused(SignDossier.Refusal.EXPIRED, SignDossier.Tries.ENOUGH);
            case ISSUER_UNKNOWN -> new Event.TokenRefused(SignDossier.Refusal.ISSUER_UNKNOWN, SignDossier.Tries.ENOUGH);
            case FAILED -> broken(refused.detail());
        };
    }

    private Event broken(String detail) {
        journal.write(JournalEvent.TOKEN_FAILED, new Detail.Said(detail));
        return new Event.TokenRefused(SignDossier.Refusal.BROKEN, SignDossier.Tries.ENOUGH);
    }

    void choose(Command.ChooseCertificate command, Command.Answer answer) {
        running.ifPresent(call -> {
            try {
                call.choose(command.index());
                workWithin(signingTime, call);
            } catch (IOException e) {
                // The talk has ended, and says so itself.
                call.close();
            }
        });
        answer.done(new Event.CertificateTaken());
    }

    private interface Beginning {
        TokenCall begin(PersonalToken token) throws IOException;
    }

    private interface Talk {
        void with(TokenCall call);
    }

    /** It is ended by force after so long. */
    private void workWithin(Duration time, TokenCall call) {
        takeTime();
        deadline = Optional.of(watch.schedule(call::close, time.toSeconds(), TimeUnit.SECONDS));
    }

    private void takeTime() {
        deadline.ifPresent(each -> each.cancel(false));
    }

    private void talk(Command.Answer answer, Beginning beginning, Talk talk) {
        Background.threadEach("signature").execute(() -> {
            TokenCall call;
            try {
                call = beginning.begin(token.orElseThrow());
            } catch (IOException e) {
                answer.done(broken(String.valueOf(e.getMessage())));
                return;
            }
            running.ifPresent(TokenCall::close);
            running = Optional.of(call);
            answer.onStop(call::close);
            try {
                talk.with(call);
            } finally {
                takeTime();
                call.close();
            }
        });
    }

    @Override
    public void close() {
        running.ifPresent(TokenCall::close);
        watch.shutdownNow();
    }
}
