"use client";

import {
  Handle,
  Position,
  ReactFlow,
  ReactFlowProvider,
  useReactFlow,
  type Edge,
  type Node,
  type NodeProps,
} from "@xyflow/react";
import "@xyflow/react/dist/base.css";
import { Maximize2, Minus, Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useMemo } from "react";
import { personHref } from "@/components/memory/people/address";
import { placePeople } from "@/components/memory/people/place-people";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/class-names";
import { peopleWords as words } from "@/components/words/people";
import type { EgoGraph as Graph } from "@/lib/memory/view/people/types";

type PersonNode = Node<{ name: string; relation: string | null; self: boolean }, "person">;

const nodeTypes = { person: PersonBubble };
const fit = { padding: 0.12 };

/** The people around the user as a picture. The list says the same, so this is left out of what is read aloud. */
export function EgoGraph({ graph }: { graph: Graph }) {
  return (
    <ReactFlowProvider>
      <Picture graph={graph} />
    </ReactFlowProvider>
  );
}

function Picture({ graph }: { graph: Graph }) {
  const router = useRouter();
  const flow = useReactFlow();
  const { nodes, edges } = useMemo(() => draw(graph), [graph]);
  const tools = [
    { name: words.graphZoomIn, run: () => flow.zoomIn(), Icon: Plus },
    { name: words.graphZoomOut, run: () => flow.zoomOut(), Icon: Minus },
    { name: words.graphFit, run: () => flow.fitView(fit), Icon: Maximize2 },
  ];
  return (
    <figure aria-label={words.graphName} className="relative overflow-hidden rounded-2xl border border-line bg-surface">
      <div aria-hidden className="h-[26rem] sm:h-[32rem]">
        <ReactFlow
          nodes={nodes}
          edges={edges}
          nodeTypes={nodeTypes}
          onNodeClick={(_, node) => node.id !== "self" && router.push(personHref(node.id))}
          nodesDraggable={false}
          nodesConnectable={false}
          nodesFocusable={false}
          edgesFocusable={false}
          elementsSelectable={false}
          disableKeyboardA11y
          // The wheel goes on scrolling the page; Ctrl and the wheel zoom, as on the timeline.
          zoomOnScroll={false}
          preventScrolling={false}
          minZoom={0.2}
          maxZoom={2}
          fitView
          fitViewOptions={fit}
          proOptions={{ hideAttribution: true }}
        />
      </div>
      <div className="absolute right-2 bottom-2 flex gap-1">
        {tools.map(({ name, run, Icon }) => (
          <Button
            key={name}
            look="secondary"
            size="icon"
            aria-label={name}
            onClick={() => void run()}
            className="size-11 sm:size-9"
          >
            <Icon aria-hidden />
          </Button>
        ))}
      </div>
    </figure>
  );
}

function PersonBubble({ data }: NodeProps<PersonNode>) {
  const { name, relation, self } = data;
  return (
    <div
      className={cn(
        "grid max-w-44 justify-items-center rounded-full border px-4 py-2 text-center text-sm",
        self
          ? "border-accent bg-accent text-on-accent"
          : "cursor-pointer border-accent-line bg-accent-soft text-accent-ink hover:border-accent",
      )}
    >
      <Handle type="target" position={Position.Top} className="invisible !top-1/2 !left-1/2" />
      <span className="max-w-36 truncate font-medium">{name}</span>
      {relation ? <span className="max-w-36 truncate text-xs">{relation}</span> : null}
      <Handle type="source" position={Position.Top} className="invisible !top-1/2 !left-1/2" />
    </div>
  );
}

function draw({ userName, people }: Graph): { nodes: PersonNode[]; edges: Edge[] } {
  const origin: [number, number] = [0.5, 0.5];
  const self: PersonNode = {
    ...{ id: "self", type: "person", origin, position: { x: 0, y: 0 } },
    data: { name: userName, relation: null, self: true },
  };
  const nodes = placePeople(people).map(({ person: { id, name, relation }, x, y }): PersonNode => ({
    ...{ id, type: "person", origin, position: { x, y } },
    data: { name, relation, self: false },
  }));
  const most = Math.max(1, ...people.map((person) => person.memories));
  const spokes = people.map(({ id, memories }): Edge => ({
    ...{ id: `self-${id}`, source: "self", target: id, type: "straight" },
    style: { stroke: "var(--line-strong)", strokeWidth: 1 + (2 * memories) / most },
  }));
  const between = people.flatMap(({ id, with: others }) =>
    others
      .filter((other) => id < other.id)
      .map((other): Edge => ({
        ...{ id: `${id}-${other.id}`, source: id, target: other.id, type: "straight" },
        style: { stroke: "var(--accent)", strokeWidth: Math.min(4, 1 + other.together / 2), strokeDasharray: "5 4" },
      })),
  );
  return { nodes: [self, ...nodes], edges: [...spokes, ...between] };
}
