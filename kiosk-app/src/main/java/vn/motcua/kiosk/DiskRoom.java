package vn.motcua.kiosk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import vn.motcua.exchange.DeviceReport;
import vn.motcua.kiosk.config.KioskConfig;

/** How full the disk with the kiosk's data is. Staff hear of it long before a citizen would. */
enum DiskRoom {

    ENOUGH,
    /** Staff are told; everything works. */
    LITTLE,
    /** No new papers are taken, so that numbers, and dossiers already scanned, can still be written down. */
    FULL;

    /** What the centre calls the disk among the kiosk's devices. */
    static final String DEVICE = "disk";

    static DiskRoom in(Path data, KioskConfig.Dossiers settings) {
        try {
            long free = Files.getFileStore(data).getUsableSpace();
            return free < settings.stopBelow() ? FULL : free < settings.warnBelow() ? LITTLE : ENOUGH;
        } catch (IOException e) {
            // A disk that does not answer is noticed by whoever writes to it.
            return ENOUGH;
        }
    }

    /** What staff see of it; empty while there is enough room. */
    Optional<DeviceReport> report(Instant since) {
        return switch (this) {
            case ENOUGH -> Optional.empty();
            case LITTLE -> Optional.of(new DeviceReport(DEVICE, DeviceReport.State.ATTENTION, List.of("DISK_FILLING"),
                    DeviceReport.Owner.TECHNICIAN, since));
            case FULL -> Optional.of(new DeviceReport(DEVICE, DeviceReport.State.FAULT, List.of("DISK_FULL"), DeviceReport.Owner.TECHNICIAN, since));
        };
    }
}
