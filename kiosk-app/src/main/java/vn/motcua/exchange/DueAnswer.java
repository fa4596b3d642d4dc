package vn.motcua.exchange;

import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** Answer to a {@link DueQuestion}: every card that is out in the branch. @param version of the exchange */
public record DueAnswer(int version, List<Card> cards) {

    public DueAnswer {
        cards = cards == null ? List.of() : List.copyOf(cards);
    }

    /**
     * A card that stands for a number.
     *
     * @param card    its mark, see {@link CardBinding}
     * @param number  as called: "A042"
     * @param counter that calls it; empty unless {@link State#CALLED}
     * @param call    grows by one with each call and recall of this number, so that a recall rings again
     * @param ahead   people of the same service who are called before; 0 when called
     */
    public record Card(String card, String number, State state, String counter, int call, int ahead) {
        public Card {
            Objects.requireNonNull(card, "card");
            Objects.requireNonNull(number, "number");
            counter = counter == null ? "" : counter;
        }
    }

    public enum State {
        /** Go to the counter now. */
        CALLED,
        /** Among the next two. */
        SOON,
        WAITING,
        /** At the counter, held there, or missed: the unit is to be quiet. */
        @JsonEnumDefaultValue
        QUIET
    }
}
