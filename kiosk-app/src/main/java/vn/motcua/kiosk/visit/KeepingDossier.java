package vn.motcua.kiosk.visit;

import java.util.Optional;

/** The pages become one document and are kept for the centre. @param trouble why it did not work; empty while it runs */
public record KeepingDossier(Optional<Trouble> trouble) implements Step {

    static Next start(Visit visit) {
        return Next.to(new KeepingDossier(Optional.empty()), visit, new Command.KeepDossier(visit, false));
    }

    /** The citizen was asked for a signature, and has signed or not. */
    static Next afterSigning(Visit visit) {
        return Next.to(new KeepingDossier(Optional.empty()), visit, new Command.KeepDossier(visit, true));
    }

    @Override
    public Next on(Event event, Visit visit) {
        if (event instanceof Event.DossierKept kept) {
            return Next.to(new SlipReady(kept.slip(), Paper.PRINTING, Trouble.STOPPED), visit.with(kept.slip()),
                    new Command.PrintSlip(visit.with(kept.slip()), kept.slip(), false));
        }
        if (event instanceof Event.SignatureOffered) {
            return Next.to(SignDossier.offered(), visit);
        }
        if (event instanceof Event.Failed failed) {
            return Next.to(new KeepingDossier(Optional.of(failed.trouble())), visit);
        }
        if (event instanceof Event.Pressed pressed && trouble.isPresent()) {
            return switch (pressed.button()) {
                case SEND_AGAIN -> afterSigning(visit);
                case TAKE_NUMBER -> IssuingNumber.forProcedure(visit);
                default -> Next.to(this, visit);
            };
        }
        return Next.to(this, visit);
    }

    @Override
    public int patience() {
        return trouble.isPresent() ? 120 : 0;
    }

    @Override
    public boolean asksBeforeLeaving(Visit visit) {
        return trouble.isPresent();
    }

    @Override
    public <R> R shownBy(StepViewer<R> viewer) {
        return viewer.keepingDossier(this);
    }
}
