package vn.motcua.kiosk.swt;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;

import vn.motcua.kiosk.screen.Screen;
import vn.motcua.kiosk.visit.Comfort;

/** Draws every sample into a folder, to be looked at: {@code ContactSheet FOLDER [WIDTHxHEIGHT] [SIZE] [contrast] [en]}. */
final class ContactSheet {

    private ContactSheet() {
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        String rest = String.join(" ", arguments);
        Comfort comfort = new Comfort(rest.contains(" en") ? Comfort.Language.EN : Comfort.Language.VI,
                rest.contains("LARGE") ? Comfort.TextSize.LARGE : rest.contains("SMALL") ? Comfort.TextSize.SMALL : Comfort.TextSize.NORMAL,
                rest.contains("contrast"));
        String[] size = arguments.length > 1 && arguments[1].matches("\\d+x\\d+") ? arguments[1].split("x") : new String[] {"1080", "1920"};
        Display display = VirtualDisplay.get();
        long start = System.nanoTime();
        Path pages = SamplePages.in(folder.resolve("pages"));
        KioskWindow window = new KioskWindow(display, event -> { }, pages::resolve, new KioskWindow.Options(
                Optional.of(new Rectangle(0, 0, Integer.parseInt(size[0]), Integer.parseInt(size[1]))), true, true));
        int number = 0;
        for (Screen screen : new SampleScreens(comfort).all()) {
            long began = System.nanoTime();
            window.show(screen);
            VirtualDisplay.settle();
            long took = (System.nanoTime() - began) / 1_000_000;
            if (screen.id().equals("scan")) {
                VirtualDisplay.until("pages", window::picturesComplete);
            }
            save(window.snapshot(), folder.resolve(String.format("%02d-%s.png", ++number, screen.id())));
            System.out.println(screen.id() + " " + took + " ms");
        }
        System.out.println("all " + (System.nanoTime() - start) / 1_000_000 + " ms");
        window.dispose();
    }

    static void save(ImageData data, Path file) {
        ImageLoader loader = new ImageLoader();
        loader.data = new ImageData[] {data};
        loader.save(file.toString(), SWT.IMAGE_PNG);
    }
}
