package vn.motcua.kiosk.visit;

import java.util.List;

import vn.motcua.kiosk.procedure.SearchHit;

/**
 * The citizen looks for a procedure, by words or by life event. The id of a group's row is "group:" and its id.
 *
 * @param query    as composed on the screen's keyboard
 * @param group    path of the opened life event or of a part of it, as "nha-dat/3"; empty when none
 * @param hits     what was found; for an empty query nothing, then the groups are shown
 * @param first    first row shown
 * @param keyboard shown
 * @param answered the hits are an answer; before the first one comes, no hits do not mean that nothing was found
 */
public record Search(String query, String group, List<SearchHit> hits, int first, boolean keyboard, boolean answered) implements Step {

    static final String GROUP = "group:";

    public Search {
        hits = List.copyOf(hits);
    }

    /** One that was answered. */
    public Search(String query, String group, List<SearchHit> hits, int first, boolean keyboard) {
        this(query, group, hits, first, keyboard, true);
    }

    /** Without the keyboard there is room for every life event: whoever types touches the field. */
    static Next open(Visit visit) {
        return Next.to(new Search("", "", List.of(), 0, false), visit);
    }

    @Override
    public Next on(Event event, Visit visit) {
        if (event instanceof Event.Keyed keyed) {
            String typed = Typing.after(query, keyed.key());
            return typed.isEmpty()
                    ? Next.to(new Search("", "", List.of(), 0, keyboard), visit)
                    : Next.to(new Search(typed, "", hits, 0, keyboard, answered && !query.isEmpty()), visit, new Command.Find(typed));
        }
        if (event instanceof Event.Found found) {
            // An answer to an older key stroke says nothing about what stands in the field now.
            return found.query().equals(query) ? Next.to(new Search(query, group, found.hits(), 0, keyboard), visit) : Next.to(this, visit);
        }
        if (event instanceof Event.TurnedTo turned) {
            return Next.to(new Search(query, group, hits, turned.first(), keyboard, answered), visit);
        }
        if (event instanceof Event.Chosen chosen) {
            return chosen(chosen.id(), visit);
        }
        if (event instanceof Event.Pressed pressed) {
            return switch (pressed.button()) {
                case SHOW_KEYBOARD -> Next.to(new Search(query, group, hits, first, true, answered), visit);
                case HIDE_KEYBOARD -> Next.to(new Search(query, group, hits, 0, false, answered), visit);
                case BACK -> back(visit);
                case TAKE_NUMBER -> Next.to(new ChooseService(0), visit.with(Purpose.TAKE_NUMBER));
                default -> Next.to(this, visit);
            };
        }
        return Next.to(this, visit);
    }

    private Next chosen(String id, Visit visit) {
        if (id.startsWith(GROUP)) {
            return opened(id.substring(GROUP.length()), visit);
        }
        return hits.stream().map(SearchHit::procedure).filter(procedure -> procedure.code().equals(id)).findFirst()
                .map(procedure -> Next.to(ProcedureDetail.cameFrom(this), visit.with(procedure)))
                .orElse(Next.to(this, visit));
    }

    private static Next opened(String group, Visit visit) {
        return Next.to(new Search("", group, List.of(), 0, false, false), visit, new Command.OpenGroup(group));
    }

    private Next back(Visit visit) {
        if (!group.isEmpty()) {
            int whole = group.lastIndexOf('/');
            return whole > 0 ? opened(group.substring(0, whole), visit) : open(visit);
        }
        if (!query.isEmpty()) {
            return open(visit);
        }
        return visit.identity().isPresent() ? Next.to(new ConfirmIdentity(false), visit) : Next.to(new Home(), visit);
    }

    @Override
    public <R> R shownBy(StepViewer<R> viewer) {
        return viewer.search(this);
    }

    /** Without the words that were looked for. */
    @Override
    public String toString() {
        return "Search[" + hits.size() + " hits]";
    }
}
