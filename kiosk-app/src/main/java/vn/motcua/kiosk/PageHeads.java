package vn.motcua.kiosk;

import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import vn.motcua.kiosk.dossier.Page;
import vn.motcua.kiosk.visit.Event;
import vn.motcua.ocr.PageHead;

/**
 * Notices pages that lie on their side or head, where tesseract is installed. One page after the other, behind everything else:
 * reading must not take the cores from what citizens wait for.
 */
final class PageHeads implements AutoCloseable {

    private final Consumer<Event> news;
    private final ExecutorService reader = Background.oneThread("page head");

    /** @param news is told of each page that lies wrong; on the reader's thread */
    PageHeads(Consumer<Event> news) {
        this.news = news;
    }

    /** Where the picture of a page comes from. */
    interface Picture {
        InputStream open() throws IOException;
    }

    /** Returns at once. @param wanted whether the page is still one of the visit that goes on */
    void look(Page page, Picture picture, BooleanSupplier wanted) {
        if (PageHead.canBeTold()) {
            reader.execute(() -> tell(page, picture, wanted));
        }
    }

    private void tell(Page page, Picture picture, BooleanSupplier wanted) {
        try {
            OptionalInt turns = PageHead.quarterTurns(picture.open());
            if (turns.orElse(0) > 0 && wanted.getAsBoolean()) {
                news.accept(new Event.PageLies(page.id(), Page.Concern.uprightAfter(turns.getAsInt())));
            }
        } catch (IOException e) {
            // The visit has ended meanwhile, and its pages with it.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        reader.shutdownNow();
    }
}
