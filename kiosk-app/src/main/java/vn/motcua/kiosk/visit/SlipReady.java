package vn.motcua.kiosk.visit;

import vn.motcua.device.DeviceHealth;
import vn.motcua.device.DeviceKind;
import vn.motcua.kiosk.dossier.Slip;

/** The dossier is kept; its slip. @param trouble why the paper did not come; only with {@link Paper#FAILED} */
public record SlipReady(Slip slip, Paper paper, Trouble trouble) implements Step {

    @Override
    public Next on(Event event, Visit visit) {
        if (event instanceof Event.Printed) {
            return Next.to(new SlipReady(slip, Paper.PRINTED, trouble), visit);
        }
        if (event instanceof Event.Failed failed) {
            return Next.to(new SlipReady(slip, Paper.FAILED, failed.trouble()), visit);
        }
        if (event instanceof Event.DeviceChanged changed && changed.kind() == DeviceKind.TICKET_PRINTER) {
            boolean ready = changed.health() instanceof DeviceHealth.Ready;
            return paper == Paper.FAILED && ready ? Next.to(new SlipReady(slip, Paper.CAN_PRINT_AGAIN, trouble), visit)
                    : paper == Paper.CAN_PRINT_AGAIN && !ready ? Next.to(new SlipReady(slip, Paper.FAILED, trouble), visit) : Next.to(this, visit);
        }
        if (event instanceof Event.Pressed pressed) {
            return switch (pressed.button()) {
                case PRINT_SLIP, PRINT_AGAIN -> paper == Paper.PRINTING ? Next.to(this, visit)
                        : Next.to(new SlipReady(slip, Paper.PRINTING, trouble), visit, new Command.PrintSlip(visit, slip, true));
                case RATE -> Next.to(Rating.open(), visit);
                default -> Next.to(this, visit);
            };
        }
        return Next.to(this, visit);
    }

    @Override
    public boolean personal() {
        return true;
    }

    @Override
    public <R> R shownBy(StepViewer<R> viewer) {
        return viewer.slipReady(this);
    }
}
