export const CaseScreen = ({ params }: { params: Record<string, string> }) => <p>{params.id}</p>;
