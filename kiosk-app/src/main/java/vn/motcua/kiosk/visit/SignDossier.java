package vn.motcua.kiosk.visit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The citizen may sign the dossier with a signature token of his own before it is handed in.
 *
 * @param stage        how far it has come
 * @param pin          as far as it is typed; empty but in {@link Stage#TYPING}
 * @param keys         with which it is typed
 * @param tries        how often the token's PIN may be tried, as far as the token tells
 * @param certificates that could sign; only in {@link Stage#CHOOSING}
 * @param first        the certificate with which the shown part of their list begins
 * @param refusal      why the last attempt came to nothing
 * @param signer       who has signed; only in {@link Stage#SIGNED}
 */
public record SignDossier(Stage stage, Pin pin, Keys keys, Tries tries, List<Certificate> certificates, int first,
                          Optional<Refusal> refusal, Optional<Signer> signer)
        implements Step {

    /** The id of a certificate's row is this and its index. */
    public static final String CERTIFICATE = "certificate:";

    public enum Stage {
        /** Does the citizen want to sign at all? */
        OFFERED,
        /** No token is plugged in yet. */
        LOOKING, TYPING, SIGNING, CHOOSING, SIGNED,
        /** This token does not sign, however often it is tried. */
        REFUSED }

    /** Most PINs are digits; what a token takes it does not tell. */
    public enum Keys { DIGITS, LETTERS, CAPITALS }

    public enum Tries { ENOUGH, FEW, LAST }

    public enum Refusal { PIN_WRONG, PIN_LOCKED, TOKEN_GONE, NO_CERTIFICATE, NOT_YET_VALID, EXPIRED,
        /** Its issuer has taken it back. */
        REVOKED,
        /** Whoever issued it is not among those whose certificates are taken here. */
        ISSUER_UNKNOWN, BROKEN }

    /** @param name of its owner @param issuer who vouches for it @param until the last day of its validity */
    public record Certificate(String name, String issuer, LocalDate until) {
        /** Without the name. */
        @Override
        public String toString() {
            return "Certificate";
        }
    }

    /** Who has signed. @param vouchedFor the issuer was asked now and has not revoked the certificate; false: could not be asked */
    public record Signer(Certificate certificate, boolean vouchedFor) {
    }

    public SignDossier {
        certificates = List.copyOf(certificates);
    }

    static SignDossier offered() {
        return at(Stage.OFFERED);
    }

    public static SignDossier at(Stage stage) {
        return new SignDossier(stage, Pin.empty(), Keys.DIGITS, Tries.ENOUGH, List.of(), 0, Optional.empty(), Optional.empty());
    }

    public SignDossier because(Refusal why) {
        return new SignDossier(stage, pin, keys, tries, certificates, first, Optional.of(why), signer);
    }

    public SignDossier with(Tries left) {
        return new SignDossier(stage, pin, keys, left, certificates, first, refusal, signer);
    }

    public SignDossier with(Pin typed) {
        return new SignDossier(stage, typed, keys, tries, certificates, first, refusal, signer);
    }

    public SignDossier with(Keys other) {
        return new SignDossier(stage, pin, other, tries, certificates, first, refusal, signer);
    }

    public SignDossier choosing(List<Certificate> from) {
        return new SignDossier(Stage.CHOOSING, Pin.empty(), keys, tries, from, 0, Optional.empty(), signer);
    }

    public SignDossier signedBy(Signer by) {
        return new SignDossier(Stage.SIGNED, Pin.empty(), keys, tries, List.of(), 0, Optional.empty(), Optional.of(by));
    }

    private SignDossier now(Stage other) {
        return new SignDossier(other, Pin.empty(), keys, tries, List.of(), 0, Optional.empty(), Optional.empty());
    }

    private Next look(Visit visit) {
        return Next.to(now(Stage.LOOKING), visit, new Command.FindToken());
    }

    @Override
    public Next on(Event event, Visit visit) {
        if (event instanceof Event.TokenFound found && stage == Stage.LOOKING) {
            return Next.to(at(Stage.TYPING).with(found.tries()), visit);
        }
        if (event instanceof Event.TokenRefused refused) {
            return stage == Stage.LOOKING || busy() ? refused(refused, visit) : Next.to(this, visit);
        }
        if (event instanceof Event.CertificatesFound found && stage == Stage.SIGNING) {
            return Next.to(choosing(found.certificates()), visit);
        }
        if (event instanceof Event.DossierSigned signed && stage == Stage.SIGNING) {
            return Next.to(signedBy(new Signer(signed.by(), signed.vouchedFor())), visit);
        }
        if (event instanceof Event.Keyed keyed && stage == Stage.TYPING) {
            return Next.to(with(keys == Keys.DIGITS ? pin.typed(keyed.key()) : pin.typedWithLetters(keyed.key())), visit);
        }
        if (event instanceof Event.Chosen chosen && stage == Stage.CHOOSING && chosen.id().startsWith(CERTIFICATE)) {
            return Next.to(now(Stage.SIGNING), visit, new Command.ChooseCertificate(Integer.parseInt(chosen.id().substring(CERTIFICATE.length()))));
        }
        if (event instanceof Event.TurnedTo turned) {
            return Next.to(new SignDossier(stage, pin, keys, tries, certificates, turned.first(), refusal, signer), visit);
        }
        return event instanceof Event.Pressed pressed ? pressed(pressed.button(), visit) : Next.to(this, visit);
    }

    private boolean busy() {
        return stage == Stage.SIGNING || stage == Stage.CHOOSING;
    }

    private Next refused(Event.TokenRefused refused, Visit visit) {
        return switch (refused.why()) {
            case PIN_WRONG -> Next.to(at(Stage.TYPING).with(keys).with(refused.tries()).because(Refusal.PIN_WRONG), visit);
            case TOKEN_GONE -> Next.to(at(Stage.LOOKING).because(Refusal.TOKEN_GONE), visit, new Command.FindToken());
            case PIN_LOCKED, NO_CERTIFICATE, NOT_YET_VALID, EXPIRED, REVOKED, ISSUER_UNKNOWN,
                    BROKEN -> Next.to(at(Stage.REFUSED).because(refused.why()), visit);
        };
    }

    private Next pressed(Button button, Visit visit) {
        return switch (button) {
            case SIGN_DOSSIER -> stage == Stage.OFFERED || stage == Stage.REFUSED ? look(visit) : Next.to(this, visit);
            case NEXT -> stage == Stage.TYPING && pin.longEnough() ? Next.to(now(Stage.SIGNING), visit, new Command.SignDossier(visit, pin))
                    : stage == Stage.SIGNED ? KeepingDossier.afterSigning(visit) : Next.to(this, visit);
            case SKIP_SIGNING -> stage == Stage.SIGNING || stage == Stage.SIGNED ? Next.to(this, visit) : withoutSignature(visit);
            case PIN_LETTERS -> Next.to(with(Keys.LETTERS), visit);
            case PIN_CAPITALS -> Next.to(with(Keys.CAPITALS), visit);
            case PIN_DIGITS -> Next.to(with(Keys.DIGITS), visit);
            case BACK -> back(visit);
            default -> Next.to(this, visit);
        };
    }

    private Next withoutSignature(Visit visit) {
        pin.wipe();
        return KeepingDossier.afterSigning(visit);
    }

    /** What is signed stays as it is, and while the token works nothing else may happen. */
    private Next back(Visit visit) {
        pin.wipe();
        return switch (stage) {
            case OFFERED -> ScanDocuments.lookAgain(visit);
            case LOOKING, TYPING, REFUSED -> Next.to(at(Stage.OFFERED), visit);
            case SIGNING, CHOOSING, SIGNED -> Next.to(this, visit);
        };
    }

    @Override
    public int patience() {
        return stage == Stage.SIGNING ? 0 : 120;
    }

    @Override
    public boolean asksBeforeLeaving(Visit visit) {
        return true;
    }

    @Override
    public boolean personal() {
        return true;
    }

    @Override
    public void forget() {
        pin.wipe();
    }

    @Override
    public <R> R shownBy(StepViewer<R> viewer) {
        return viewer.signDossier(this);
    }
}
