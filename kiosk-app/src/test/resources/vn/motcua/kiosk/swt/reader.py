"""Plays a screen reader: starts the program named on the command line, and for each screen that it shows prints the
accessible tree below its canvas, one line an item: role, name, states."""
import subprocess
import sys
import time

launcher = subprocess.Popen([sys.argv[1], "--launch-immediately"])
time.sleep(0.3)
import pyatspi  # noqa: E402  looks for the bus when it is imported

program = subprocess.Popen(sys.argv[2:], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8")


def deepest(node):
    """Window, shell and canvas have one child each that has children; the items have none."""
    while True:
        inner = [child for child in node if child.childCount]
        if not inner:
            return node
        node = inner[0]


def lines(node):
    for i in range(node.childCount):
        child = node.getChildAtIndex(i)
        states = sorted(pyatspi.stateToString(state) for state in child.getState().getStates())
        yield "have", child.getRoleName(), child.name, " ".join(states)


try:
    for line in program.stdout:
        print(line, end="", flush=True)
        if line.startswith("shown"):
            application = next(one for one in pyatspi.Registry.getDesktop(0) if one and one.childCount)
            canvas = deepest(application)
            for have in lines(canvas):
                print("\t".join(have), flush=True)
            print("end", flush=True)
            program.stdin.write("\n")
            program.stdin.flush()
finally:
    program.kill()
    launcher.terminate()
