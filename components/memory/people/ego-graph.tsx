"use client";

import {
  BaseEdge,
  Handle,
  Position,
  ReactFlow,
  ReactFlowProvider,
  useReactFlow,
  type Edge,
  type EdgeProps,
  type Node,
  type NodeProps,
} from "@xyflow/react";
import "@xyflow/react/dist/base.css";
import { useParentSize } from "@visx/responsive";
import { Maximize2, Minus, Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useMemo } from "react";
import { personHref } from "@/components/memory/people/address";
import { placePeople, type Shape } from "@/components/memory/people/place-people";
import { boxOf, routeLine } from "@/components/memory/people/route-lines";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/class-names";
import { peopleWords as words } from "@/components/words/people";
import type { EgoGraph as Graph } from "@/lib/memory/view/people/types";

type PersonNode = Node<{ name: string; relation: string | null; self: boolean }, "person">;

type LineEdge = Edge<{ path: string }, "line">;

const nodeTypes = { person: PersonBubble };
const edgeTypes = { line: Line };
const fit = { padding: 0.05, maxZoom: 1.2 };
/** Narrower than this the picture stands upright. */
const PHONE = 560;

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
  const { parentRef, width } = useParentSize({ initialSize: { width: 720, height: 0 }, debounceTime: 50 });
  const shape = width < PHONE ? "tall" : "wide";
  const { nodes, edges } = useMemo(() => draw(graph, shape), [graph, shape]);
  const tools = [
    { name: words.graphZoomIn, run: () => flow.zoomIn(), Icon: Plus },
    { name: words.graphZoomOut, run: () => flow.zoomOut(), Icon: Minus },
    { name: words.graphFit, run: () => flow.fitView(fit), Icon: Maximize2 },
  ];
  return (
    <figure aria-label={words.graphName} className="overflow-hidden rounded-2xl border border-line bg-surface">
      <div ref={parentRef} aria-hidden className="h-[32rem]">
        <ReactFlow
          key={shape}
          nodes={nodes}
          edges={edges}
          nodeTypes={nodeTypes}
          edgeTypes={edgeTypes}
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
      <div className="flex justify-end gap-1 border-t border-line p-2">
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
      <span className="max-w-28 truncate font-medium">{name}</span>
      {relation ? <span className="max-w-28 truncate text-xs">{relation}</span> : null}
      <Handle type="source" position={Position.Top} className="invisible !top-1/2 !left-1/2" />
    </div>
  );
}

function Line({ data, style }: EdgeProps<LineEdge>) {
  return <BaseEdge path={data?.path ?? ""} style={style} />;
}

function draw({ userName, people }: Graph, shape: Shape): { nodes: PersonNode[]; edges: LineEdge[] } {
  const origin: [number, number] = [0.5, 0.5];
  const self: PersonNode = {
    ...{ id: "self", type: "person", origin, position: { x: 0, y: 0 } },
    data: { name: userName, relation: null, self: true },
  };
  const others = placePeople(people, shape).map(({ person: { id, name, relation }, x, y }): PersonNode => ({
    ...{ id, type: "person", origin, position: { x, y } },
    data: { name, relation, self: false },
  }));
  const nodes = [self, ...others];
  const boxes = nodes.map(({ id, position, data }) => boxOf(id, position, data.name, data.relation));
  const boxAt = new Map(boxes.map((box) => [box.id, box]));
  const line = (source: string, target: string, style: LineEdge["style"]): LineEdge => {
    const { path } = routeLine(boxAt.get(source)!, boxAt.get(target)!, boxes);
    return { id: `${source}-${target}`, source, target, type: "line", data: { path }, style };
  };
  const most = Math.max(1, ...people.map((person) => person.memories));
  const spokes = people.map(({ id, memories }) =>
    line("self", id, { stroke: "var(--line-strong)", strokeWidth: 1 + (2 * memories) / most }),
  );
  const between = people.flatMap(({ id, with: named }) =>
    named
      .filter((other) => id < other.id)
      .map((other) =>
        line(id, other.id, {
          ...{ stroke: "var(--accent)", strokeWidth: Math.min(4, 1 + other.together / 2), strokeDasharray: "5 4" },
        }),
      ),
  );
  return { nodes, edges: [...spokes, ...between] };
}
