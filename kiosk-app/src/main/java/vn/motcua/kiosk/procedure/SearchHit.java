package vn.motcua.kiosk.procedure;

import java.util.List;

/** A procedure found, and which parts of its name answered the query. */
public record SearchHit(Procedure procedure, List<Mark> marks) {

    public SearchHit {
        marks = List.copyOf(marks);
    }

    /** Part of the name, as char positions; end is exclusive. */
    public record Mark(int start, int end) {
    }
}
