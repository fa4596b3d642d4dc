package vn.motcua.kiosk.screen;

import java.util.List;

/** The part of a screen that its step decides. */
record Content(String id, List<Block> body, List<Action> actions, List<Action> nav) {
}
