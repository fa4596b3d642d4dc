package vn.motcua.kiosk.swt;

/** The cuts of Inter that are bundled. */
enum Weight {
    REGULAR("Inter-Regular.otf"), SEMIBOLD("Inter-SemiBold.otf"), BOLD("Inter-Bold.otf");

    final String file;

    Weight(String file) {
        this.file = file;
    }
}
