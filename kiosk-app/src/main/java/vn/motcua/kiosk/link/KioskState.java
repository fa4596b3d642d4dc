package vn.motcua.kiosk.link;

import java.util.List;

import vn.motcua.exchange.DeviceReport;

/** What a heartbeat says of the kiosk. @param inUse a visit is going on */
public record KioskState(boolean inUse, List<DeviceReport> devices) {

    public KioskState {
        devices = List.copyOf(devices);
    }
}
