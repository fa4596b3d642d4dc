package vn.motcua.kiosk.swt;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.swt.graphics.DeviceData;
import org.eclipse.swt.widgets.Display;

/**
 * A display that knows Inter. Pango takes stock of the fonts when it first measures a text, which is while a display is
 * made, and a font loaded later is not found (seen with Pango 1.50): so this one loads them at the beginning of its making.
 */
public final class KioskDisplay extends Display {

    private static final String IN_JAR = "/com/formdev/flatlaf/fonts/inter/";

    /** Has no initial value here: this constructor's body runs after {@link #create}. */
    private boolean made;

    private KioskDisplay() {
        made = true;
    }

    /**
     * Opens the display of this machine; the calling thread becomes its thread.
     *
     * @throws org.eclipse.swt.SWTError when there is no display
     */
    public static Display open() {
        return new KioskDisplay();
    }

    @Override
    protected void create(DeviceData data) {
        loadFonts();
        super.create(data);
    }

    private void loadFonts() {
        try {
            Path folder = unpackedFonts();
            for (Weight weight : Weight.values()) {
                if (!loadFont(folder.resolve(weight.file).toString())) {
                    throw new IllegalStateException("the system does not load " + weight.file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder that the launcher names in {@code kiosk.fonts}, unpacked once by the build; else one for this start. */
    private static Path unpackedFonts() throws IOException {
        String named = System.getProperty("kiosk.fonts");
        if (named != null) {
            return Path.of(named);
        }
        Path folder = Files.createTempDirectory("kiosk-fonts");
        folder.toFile().deleteOnExit();
        for (Weight weight : Weight.values()) {
            Path file = folder.resolve(weight.file);
            file.toFile().deleteOnExit();
            try (InputStream font = KioskDisplay.class.getResourceAsStream(IN_JAR + weight.file)) {
                Files.copy(font, file);
            }
        }
        return folder;
    }

    /** SWT asks this of who extends it knowingly. */
    @Override
    protected void checkSubclass() {
    }

    /** Loading a font needs no finished display: until this one is, there is nothing to check. */
    @Override
    protected void checkDevice() {
        if (made) {
            super.checkDevice();
        }
    }
}
