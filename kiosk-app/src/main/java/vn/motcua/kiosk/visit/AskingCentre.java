package vn.motcua.kiosk.visit;

import vn.motcua.exchange.Appointment;

/**
 * The centre is being asked; a moment.
 *
 * @param byCard the question is whose they are, not which
 */
public record AskingCentre(Lookup lookup, boolean byCard) implements Step {

    static Next byCode(Lookup lookup, String code, Visit visit) {
        return Next.to(new AskingCentre(lookup, false), visit, switch (lookup) {
            case DOSSIER -> new Command.AskDossiers(code);
            case APPOINTMENT -> new Command.AskAppointments(code);
        });
    }

    static Next byCard(Visit visit) {
        Lookup lookup = Lookup.of(visit.purpose());
        return Next.to(new AskingCentre(lookup, true), visit, switch (lookup) {
            case DOSSIER -> new Command.AskDossiersOf(visit.identity().orElseThrow());
            case APPOINTMENT -> new Command.AskAppointmentsOf(visit.identity().orElseThrow());
        });
    }

    @Override
    public Next on(Event event, Visit visit) {
        if (event instanceof Event.DossiersTold told) {
            return switch (told.dossiers().size()) {
                case 0 -> notFound(Trouble.NOTHING_FOUND, visit);
                case 1 -> Next.to(DossierShown.only(told.dossiers().get(0), byCard), visit);
                default -> Next.to(new ChooseDossier(told.dossiers(), 0), visit);
            };
        }
        if (event instanceof Event.AppointmentsTold told) {
            return switch (told.appointments().size()) {
                case 0 -> notFound(Trouble.NOTHING_FOUND, visit);
                case 1 -> shown(told.appointments().get(0), told, visit);
                default -> Next.to(new ChooseAppointment(told.appointments(), told.at(), 0), visit);
            };
        }
        if (event instanceof Event.Failed failed) {
            return notFound(failed.trouble(), visit);
        }
        if (event instanceof Event.Pressed pressed && pressed.button() == Button.BACK) {
            return Next.to(TypeCode.open(lookup), visit);
        }
        return Next.to(this, visit);
    }

    private Next shown(Appointment appointment, Event.AppointmentsTold told, Visit visit) {
        return Next.to(new AppointmentShown(appointment, told.at(), byCard), visit);
    }

    private Next notFound(Trouble trouble, Visit visit) {
        return Next.to(new NotFound(lookup, byCard, trouble), visit);
    }

    /** The question's own deadline ends it before. */
    @Override
    public int patience() {
        return 0;
    }

    @Override
    public <R> R shownBy(StepViewer<R> viewer) {
        return viewer.askingCentre(this);
    }
}
