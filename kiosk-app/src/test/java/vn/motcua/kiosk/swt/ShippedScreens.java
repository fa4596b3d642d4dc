package vn.motcua.kiosk.swt;

import java.util.EnumSet;
import java.util.List;

import vn.motcua.device.DeviceKind;
import vn.motcua.kiosk.bench.EveryScreen;
import vn.motcua.kiosk.bench.SampleVisits;
import vn.motcua.kiosk.config.ConfigFolder;
import vn.motcua.kiosk.procedure.Catalogue;
import vn.motcua.kiosk.screen.Branch;

/** The screens over the catalogue that ships, which is read once for all tests. */
final class ShippedScreens {

    static final Catalogue CATALOGUE = Catalogue.load(ConfigFolder.path().resolve("catalogue"));
    static final EveryScreen ALL = new EveryScreen(new Branch("Trung tâm Phục vụ hành chính công TP Hà Nội", "Chi nhánh số 1",
            List.of(SampleVisits.CIVIL, SampleVisits.OTHER), CATALOGUE.groups(), EnumSet.allOf(DeviceKind.class), true, ""));

    private ShippedScreens() {
    }
}
