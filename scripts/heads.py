"""The two heads of the encoder in one graph: what both read runs once, and behind it only what is asked for.

A graph is a list of nodes in the order in which they run. Those that lead to what leaves the encoder's second layer
(``TRUNK``) serve both heads and stay outside; the others go into the branches of one ``If``, which runs one of them.
"""

import hashlib
import json

import onnx
from onnx import GraphProto, ModelProto, NodeProto, TensorProto, helper

from biascli.engines.encoder.network import LOGITS, MODELS, PIECES, SLANT

FILE = MODELS / "encoder.onnx"

#: What leaves the encoder's second layer, by the name that its export gives it.
TRUNK = "/encoder/encoder/layer.1/output/LayerNorm/LayerNormalization_output_0"
_POLARITY_HEAD, _SLANT_HEAD = "polarity_head", "slant_head"


def joined(polarity: ModelProto, slant: GraphProto) -> ModelProto:
    """Return an encoder with a head for polarity, as exported, as one with both heads."""
    shared = _leading_to(TRUNK, polarity.graph)
    rest = [node for node in polarity.graph.node if node.name not in shared]
    used_first = {name for node in polarity.graph.node if node.name in shared for name in node.input}
    weights = {each.name: each for each in polarity.graph.initializer}
    behind = GraphProto(name=_POLARITY_HEAD, node=rest, output=polarity.graph.output)
    behind.initializer.extend(each for name, each in weights.items() if name not in used_first)
    choice = helper.make_node("If", [SLANT], [LOGITS], name="heads", then_branch=slant, else_branch=behind)
    graph = helper.make_graph(
        [*(node for node in polarity.graph.node if node.name in shared), choice],
        "encoder",
        [*polarity.graph.input, helper.make_tensor_value_info(SLANT, TensorProto.BOOL, [])],
        [helper.make_tensor_value_info(LOGITS, TensorProto.FLOAT, [1, None])],
        [each for name, each in weights.items() if name in used_first],
    )
    return helper.make_model(graph, opset_imports=polarity.opset_import, ir_version=polarity.ir_version)


def parted(model: ModelProto) -> tuple[ModelProto, GraphProto]:
    """Return an encoder that has both heads as one with that for polarity alone, as exported, and the other head."""
    *shared, choice = model.graph.node
    branches = {each.name: each.g for each in choice.attribute}
    behind = branches["else_branch"]
    graph = helper.make_graph(
        [*shared, *behind.node],
        "polarity",
        [each for each in model.graph.input if each.name == PIECES],
        behind.output,
        [*model.graph.initializer, *behind.initializer],
    )
    alone = helper.make_model(graph, opset_imports=model.opset_import, ir_version=model.ir_version)
    return alone, branches["then_branch"]


def slant_head(model: ModelProto) -> GraphProto:
    """Return the head for slanted words, as exported, as a branch: its names its own, its input the trunk's output."""
    (given,), (out,) = model.graph.input, model.graph.output

    def renamed(name: str) -> str:
        return TRUNK if name == given.name else name and f"{_SLANT_HEAD}/{name}"

    branch = GraphProto(name=_SLANT_HEAD)
    for node in model.graph.node:
        own = NodeProto()
        own.CopyFrom(node)
        own.name = renamed(node.name)
        own.input[:] = [renamed(name) for name in node.input]
        own.output[:] = [renamed(name) for name in node.output]
        branch.node.append(own)
    for weights in model.graph.initializer:
        own_weights = branch.initializer.add()
        own_weights.CopyFrom(weights)
        own_weights.name = renamed(weights.name)
    branch.output.append(helper.make_tensor_value_info(renamed(out.name), TensorProto.FLOAT, [1, None]))
    return branch


def trunk(model: ModelProto) -> ModelProto:
    """Return the encoder up to its second layer, whose output it gives."""
    shared = _leading_to(TRUNK, model.graph)
    graph = helper.make_graph(
        [node for node in model.graph.node if node.name in shared],
        "trunk",
        [each for each in model.graph.input if each.name == PIECES],
        [helper.make_tensor_value_info(TRUNK, TensorProto.FLOAT, None)],
        model.graph.initializer,
    )
    return helper.make_model(graph, opset_imports=model.opset_import, ir_version=model.ir_version)


def _leading_to(wanted: str, graph: GraphProto) -> set[str]:
    """Return the names of the nodes without which a value does not come about."""
    needed, found = {wanted}, set[str]()
    for node in reversed(graph.node):
        if not needed.isdisjoint(node.output):
            found.add(node.name)
            needed.update(node.input)
    return found


def read() -> ModelProto:
    """Return the encoder with both heads as it ships."""
    return onnx.load(str(FILE))


def write(model: ModelProto, **card: object) -> None:
    """Write the encoder with both heads, and on its card its hash and whatever else is new."""
    FILE.write_bytes(model.SerializeToString())
    beside = FILE.with_suffix(".json")
    kept = json.loads(beside.read_text(encoding="utf-8"))
    digest = hashlib.sha256(FILE.read_bytes()).hexdigest()
    beside.write_text(json.dumps({**kept, **card, "sha256": digest}, indent=1) + "\n", encoding="utf-8")
    print(f"{FILE.name}: {FILE.stat().st_size:,} bytes")
