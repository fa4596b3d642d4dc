package vn.motcua.kiosk.ticket;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

import vn.motcua.device.PrintDocument;
import vn.motcua.device.PrintDocument.Align;
import vn.motcua.device.PrintDocument.Code;
import vn.motcua.device.PrintDocument.Cut;
import vn.motcua.device.PrintDocument.Feed;
import vn.motcua.device.PrintDocument.Part;
import vn.motcua.device.PrintDocument.Rule;
import vn.motcua.device.PrintDocument.Text;
import vn.motcua.device.PrintDocument.Weight;
import vn.motcua.kiosk.words.Dates;
import vn.motcua.kiosk.words.Words;

/** A paper being written from top to bottom: what all papers begin and end with, and the usual lines. */
final class Sheet {

    private final Words words;
    private final List<Part> parts = new ArrayList<>();

    Sheet(Letterhead head, Words words, boolean again) {
        this.words = words;
        add(new Feed(Sizes.TOP));
        head.parts().forEach(this::add);
        if (again) {
            centred(words.get("paper.again"), Sizes.LEAD, Weight.BOLD);
        }
        rule();
    }

    Sheet add(Part part) {
        parts.add(part);
        return this;
    }

    Sheet rule() {
        return add(new Rule());
    }

    Sheet centred(String text, int size, Weight weight) {
        return add(new Text(text, size, weight, Align.CENTRE));
    }

    Sheet left(String text, Weight weight) {
        return add(new Text(text, Sizes.BODY, weight, Align.LEFT));
    }

    /** A code between two rules; nothing when there is nothing that it could lead to. */
    Sheet code(String content, String caption) {
        return content.isBlank() ? this : rule().add(new Code(content, Sizes.MODULE, caption));
    }

    /** 09:41, Thứ Hai 23/11/2026. */
    String dayAndTime(LocalDateTime at) {
        return new Dates(words).whole(at);
    }

    /** 09:41, 23/11/2026. */
    String time(LocalDateTime at) {
        return new Dates(words).timeAndDate(at);
    }

    PrintDocument cut(String title) {
        add(new Feed(Sizes.BOTTOM)).add(new Cut());
        return new PrintDocument(title, parts);
    }
}
